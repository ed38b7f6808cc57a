import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broadsheet } from '../support/broadsheet.ts';
import { makeSite } from '../support/make-site.ts';
import { codeBlocks } from '../support/read-markdown.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const readme = read('README.md');
const manifest = JSON.parse(read('package.json')) as Record<'version', string> & {
  scripts: Record<string, string>;
};

/** The words of a command, quoted ones in one piece. */
function wordsOf(command: string): string[] {
  return Array.from(
    command.matchAll(/"([^"]*)"|(\S+)/g),
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}

describe('README.md', () => {
  it('can be read in a minute', () => {
    expect(Buffer.byteLength(readme)).toBeLessThan(6_000);
  });
});

describe('the shell commands of README.md', () => {
  const lines = codeBlocks(readme)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.trim().split('\n'));
  const ours = lines.filter((line) => line.startsWith('npx broadsheet '));

  it('are these: nobody adds one that no test knows', () => {
    expect(lines.filter((line) => !ours.includes(line))).toEqual([
      'npm ci && npm run build',
      'npm ci && npm test',
      'cd ../notes && npm install',
    ]);
    expect(ours.map((line) => wordsOf(line)[2])).toEqual(['init', 'dev', 'build']);
  });

  it('are scripts that exist', () => {
    expect(Object.keys(manifest.scripts)).toEqual(
      expect.arrayContaining(['build', 'test', 'dev', 'bench']),
    );
    expect(read('.ci/run').trim().split('\n').at(-1)).toBe('npm ci && npm test');
  });

  it('begin a site that can be published without a problem', async () => {
    const folder = makeSite({ 'broadsheet/package.json': '{}' });
    const [init = '', ...others] = ours.filter((line) => !line.endsWith(' dev'));
    const begun = await broadsheet(join(folder, 'broadsheet'), ...wordsOf(init).slice(2));
    expect(begun).toMatchObject({ code: 0, err: '' });
    const site = join(folder, 'notes');
    expect((await broadsheet(site, 'check')).err).toContain('no-url');
    const config = join(site, 'broadsheet.config.ts');
    writeFileSync(config, read(config).replace("// url: '", "url: '"));
    expect(await broadsheet(site, 'check', '--strict')).toMatchObject({ code: 0, err: '' });
    for (const line of others)
      expect(await broadsheet(site, ...wordsOf(line).slice(2))).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(site, '_site/about/index.html'))).toBe(true);
  });
});

it('CHANGELOG.md lists what is not released', () => {
  expect(read('CHANGELOG.md')).toMatch(/^## \[Unreleased\]\n[^]*^### Added\n\n- /m);
  expect(read('CHANGELOG.md')).toContain(manifest.version);
});
