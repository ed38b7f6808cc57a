import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandReference } from '../../src/commands/reference.ts';
import { broadsheet } from '../support/broadsheet.ts';
import { makeSite } from '../support/make-site.ts';

const docs = readFileSync('docs/cli.md', 'utf8');

describe('docs/cli.md', () => {
  it('contains the reference of the commands', async () => {
    const [before, rest = ''] = docs.split('<!-- commands -->\n');
    const after = rest.slice(rest.indexOf('<!-- /commands -->'));
    // `npx vitest run -u` writes it again.
    await expect(
      `${before}<!-- commands -->\n\n${commandReference()}\n${after}`,
    ).toMatchFileSnapshot('../../docs/cli.md');
  });

  it('describes the JSON object that is printed', async () => {
    const shown = /`(\{ posts: [^`]*\})`/.exec(docs)![1]!;
    const site = makeSite({ 'posts/a.md': '---\ntitle: A\ndate: 2015-06-07\n---\n' });
    const { out } = await broadsheet(site, 'check', '--json');
    expect(shown.match(/(?<=[{,]\s)\w+/g)).toEqual(
      expect.arrayContaining(Object.keys(JSON.parse(out) as object)),
    );
  });

  it.each(['--help', 'build --help', 'check --help', 'new --help', '--version'])(
    'mentions only help that exists: %s',
    async (words) => {
      expect(await broadsheet('.', ...words.split(' '))).toMatchObject({ code: 0 });
    },
  );
});
