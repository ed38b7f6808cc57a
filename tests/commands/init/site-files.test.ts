import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answers } from '../../../src/commands/init/answers.ts';
import { quoted, siteFiles } from '../../../src/commands/init/site-files.ts';
import { loadConfig } from '../../../src/config/load-config.ts';

const answers: Answers = { title: 'Notes', host: 'none', language: 'en', timeZone: 'Asia/Tokyo' };
const material = {
  recipes: readFileSync('docs/publishing.md', 'utf8'),
  engine: '^0.1.0',
  name: 'notes',
  nowMs: Date.parse('2015-06-07T21:30:15Z'),
};

/** Titles that a program could take for code. */
const odd = ['It\'s "so"', 'a\\', '\\n', '${process.exit()}', '`', '🦊', "*/ ' //", '</script>'];

async function configOf(text: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-init-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'broadsheet.config.ts'), text);
  return loadConfig(folder);
}

describe('siteFiles', () => {
  it('are these, in the order of the alphabet', () => {
    expect(Object.keys(siteFiles({ ...answers, host: 'github' }, material))).toEqual([
      '.github/workflows/publish.yml',
      '.gitignore',
      '.vscode/settings.json',
      'broadsheet.config.ts',
      'package.json',
      'pages/about.md',
      'posts/2015/2015-06-08-the-first-post.md',
    ]);
  });

  it.each(odd)('have a configuration with the title as it is: %s', async (title) => {
    const given = { ...answers, title, author: title, url: 'https://example.org/' };
    const text = siteFiles(given, material)['broadsheet.config.ts']!;
    expect(await configOf(text)).toMatchObject({
      config: { title, url: 'https://example.org/', language: 'en', timeZone: 'Asia/Tokyo' },
    });
  });

  it('have a line for an address that is not known, to be filled in', async () => {
    const text = siteFiles(answers, material)['broadsheet.config.ts']!;
    expect(await configOf(text)).toMatchObject({ config: { url: 'http://localhost/' } });
    expect(await configOf(text.replace('// url:', 'url:'))).toMatchObject({
      config: { url: 'https://example.org/' },
    });
  });

  it('have a package with the scripts and the engine', () => {
    expect(JSON.parse(siteFiles(answers, material)['package.json']!)).toEqual({
      name: 'notes',
      private: true,
      scripts: {
        dev: 'broadsheet dev',
        build: 'broadsheet build',
        check: 'broadsheet check',
        new: 'broadsheet new',
      },
      dependencies: { broadsheet: '^0.1.0' },
    });
  });

  it('give editors a schema that the package has', () => {
    const text = siteFiles(answers, material)['.vscode/settings.json']!;
    const settings = JSON.parse(text.replace(/^ *\/\/.*\n/gm, '')) as {
      'json.schemas': [{ url: string }];
    };
    const [{ url }] = settings['json.schemas'];
    expect(url).toMatch(/^\.\/node_modules\/broadsheet\//);
    expect(readFileSync(url.replace('./node_modules/broadsheet/', ''), 'utf8')).toContain('{');
    expect(readFileSync('docs/writing.md', 'utf8')).toContain(
      '\n### The JSON Schema of front matter\n',
    );
  });

  it('say in which language texts are that are not in that of the site', () => {
    const german = siteFiles({ ...answers, language: 'de-AT' }, material);
    const polish = siteFiles({ ...answers, language: 'pl' }, material);
    expect(german['pages/about.md']).toMatch(/^---\ntitle: Über diese Website\n---\n/);
    expect(polish['pages/about.md']).toMatch(/^---\ntitle: About\nlang: en\n---\n/);
    expect(polish['posts/2015/2015-06-08-the-first-post.md']).toContain('\nlang: en\n');
  });

  it('give the post an id that stays, if the site has an address', () => {
    const post = 'posts/2015/2015-06-08-the-first-post.md';
    expect(siteFiles({ ...answers, url: 'https://example.org/' }, material)[post]).toContain(
      '\nid: tag:example.org,2015-06-08:the-first-post\n',
    );
    expect(siteFiles(answers, material)[post]).not.toContain('\nid: ');
  });
});

describe('quoted', () => {
  it.each([...odd, '\u2028', '\ufeff', '\ud800', '\u0085', '\t'])('is read back as %j', (text) => {
    const literal = quoted(text);
    expect(literal).toMatch(/^'[^\n\u2028]*'$/);
    expect(new Function(`return ${literal}`)()).toBe(text);
  });
});
