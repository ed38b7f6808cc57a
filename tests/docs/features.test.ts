// docs/features.md: the table of features, and the feature that it builds, used as it says.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../src/features/index.ts';
import { makeFolder, runProgram } from '../support/broadsheet.ts';
import { codeBlocks } from '../support/read-markdown.ts';
import { readSite } from '../support/read-site.ts';

const markdown = readFileSync('docs/features.md', 'utf8');
const blocks = codeBlocks(markdown);
const codeOf = (name: string) => blocks.find(({ file }) => file === name)!.text;
const line = blocks.find(({ language }) => language === 'html')!.text.trim();

const post = (title: string, rest = '') =>
  `---\ntitle: ${title}\nseries: The census files\n${rest}---\n\nText of ${title}.\n`;

function makeSite(): string {
  const root = makeFolder();
  mkdirSync(join(root, 'posts'));
  mkdirSync(join(root, 'templates'));
  for (const name of ['series.ts', 'broadsheet.config.ts'])
    writeFileSync(join(root, name), codeOf(name));
  const theme = readFileSync('templates/post.vto', 'utf8');
  const headline = '<h1 class="p-name">{{ view.title }}</h1>';
  expect(theme).toContain(headline);
  writeFileSync(join(root, 'templates/post.vto'), theme.replace(headline, `${headline}\n${line}`));
  for (const [index, title] of ['One', 'Two', 'Three'].entries())
    writeFileSync(join(root, `posts/2015-06-0${index + 1}-${title.toLowerCase()}.md`), post(title));
  writeFileSync(join(root, 'posts/2015-07-01-alone.md'), '---\ntitle: Alone\n---\n\nAlone.\n');
  return root;
}

async function build(root: string, ...flags: readonly string[]): Promise<void> {
  // One worker, if the flags do not say otherwise: another takes longer to start than to work.
  const argv = ['build', '--now', '2016-01-01', '--workers', '1', ...flags];
  const { code, err } = await runProgram(argv, { cwd: root });
  expect([code, err]).toEqual([0, '']);
}

const names = ['posts', 'templates', 'notes', 'series.ts', 'desk-notes.ts', 'broadsheet.config.ts'];

async function expectExact(root: string): Promise<void> {
  const clean = makeFolder();
  for (const name of names)
    if (existsSync(join(root, name)))
      cpSync(join(root, name), join(clean, name), { recursive: true });
  await build(clean);
  expect(readSite(join(root, '_site'))).toEqual(readSite(join(clean, '_site')));
  expect(resolve(root)).not.toBe(resolve(clean));
}

describe('docs/features.md', () => {
  it('has a row for each feature', () => {
    const rows = builtIn.map(({ name, describe: text }) => `| \`${name}\` | ${text} |`);
    expect(markdown).toContain(`| feature | what it does |\n| --- | --- |\n${rows.join('\n')}\n`);
  });

  it('builds its feature in at most 60 lines', () => {
    expect(codeOf('series.ts').trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });

  it.each(['1', '2'])(
    'gives a list, a feed and the part on each post, with %s workers',
    async (workers) => {
      const root = makeSite();
      await build(root, '--workers', workers);
      const read = (path: string) => readFileSync(join(root, '_site', path), 'utf8');
      const titles = [
        ...read('series/the-census-files/index.html').matchAll(/>(One|Two|Three|Alone)</g),
      ];
      expect(titles.map(([, title]) => title)).toEqual(['One', 'Two', 'Three']);
      expect(read('series/the-census-files/feed.xml')).toContain('<title>Three</title>');
      expect(read('2015/06/two/index.html')).toContain('<p>Part 2 of 3</p>');
      expect(read('2015/07/alone/index.html')).not.toContain('Part ');
      expect(read('sitemap.xml')).toContain('https://example.org/series/the-census-files/');
      expect(read('feeds.opml')).toContain('series/the-census-files/feed.xml');
    },
  );

  it('makes the same from what a build remembers as from nothing', async () => {
    const root = makeSite();
    await build(root);
    writeFileSync(join(root, 'posts/2015-06-02-two.md'), post('Two and a half'));
    rmSync(join(root, 'posts/2015-06-01-one.md'));
    await build(root);
    await expectExact(root);
  });

  it('makes again what shows a file that a feature reads, and nothing else', async () => {
    const root = makeSite();
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    write('desk-notes.ts', codeOf('desk-notes.ts'));
    write(
      'broadsheet.config.ts',
      codeOf('broadsheet.config.ts')
        .replace('import { series', "import { deskNotes } from './desk-notes.ts';\nimport { series")
        .replace('[series]', '[series, deskNotes()]'),
    );
    write(
      'templates/post.vto',
      '{{ view.title }}{{ for note of view.notes }} [{{ note }}]{{ /for }}',
    );
    write('notes/two.yaml', '- First note\n');
    await build(root);
    const page = (name: string) =>
      readFileSync(join(root, '_site/2015/06', name, 'index.html'), 'utf8');
    expect([page('one'), page('two')]).toEqual(['One', 'Two [First note]']);
    write('notes/two.yaml', '- Second note\n- Third note\n');
    const { out } = await runProgram(['build', '--now', '2016-01-01', '--workers', '1', '--json'], {
      cwd: root,
    });
    expect(JSON.parse(out)).toMatchObject({ pages: { rendered: 1 }, posts: { changed: 0 } });
    expect(page('two')).toBe('Two [Second note] [Third note]');
    rmSync(join(root, 'notes/two.yaml'));
    write('notes/alone.yaml', '[]');
    await build(root);
    expect(page('two')).toBe('Two');
    await expectExact(root);
    write('notes/alone.yaml', '- text: no\n');
    const { code, err } = await runProgram(['build'], { cwd: root });
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^notes\/alone\.yaml:1:3 error\[bad-data\] /),
    ]);
  });

  it('builds features that are exact', async () => {
    const { code, err } = await runProgram(['check', '--exact'], { cwd: makeSite() });
    expect([code, err]).toEqual([0, '']);
  });
});
