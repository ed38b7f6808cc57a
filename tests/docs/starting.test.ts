// docs/starting.md: its way without `init` is gone, its tables are compared with the program.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questions } from '../../src/commands/init/answers.ts';
import { siteScripts } from '../../src/commands/init/site-files.ts';
import { broadsheet } from '../support/broadsheet.ts';
import { makeSite } from '../support/make-site.ts';
import { codeBlocks } from '../support/read-markdown.ts';

const text = readFileSync('docs/starting.md', 'utf8');

describe('docs/starting.md', () => {
  it('has every question, and every script', () => {
    const flags = Array.from(text.matchAll(/^\| [^|]+ \| `--([\w-]+)` \|/gm), ([, flag]) => flag);
    const keys = questions.map(({ key }) =>
      key.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`),
    );
    expect(flags.toSorted()).toEqual(keys.toSorted());
    for (const script of Object.keys(siteScripts)) expect(text).toContain(`\`${script}\``);
  });

  it('starts, checks and builds a site without init, without a problem', async () => {
    const blocks = codeBlocks(text);
    const config = blocks.find(({ file }) => file === 'broadsheet.config.ts')!.text;
    const site = makeSite({ 'package.json': '{}', 'broadsheet.config.ts': config });
    const lines = blocks
      .findLast(({ language }) => language === 'sh')!
      .text.trim()
      .split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const words = Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, one, two]) => one ?? two!);
      expect(await broadsheet(site, ...words.slice(2))).toMatchObject({ code: 0 });
    }
    expect(existsSync(join(site, '_site/tags/courts/index.html'))).toBe(true);
  });
});
