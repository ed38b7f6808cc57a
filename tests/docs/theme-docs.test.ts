import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageKinds } from '../../src/features/feature.ts';
import { builtIn } from '../../src/features/index.ts';
import { listTemplates } from '../../src/load/list-templates.ts';
import { buildIn } from '../support/build-in.ts';
import { codeBlocks } from '../support/read-markdown.ts';
import { themeDocs } from './theme-docs.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const theme = listTemplates({
  kinds: pageKinds(builtIn),
  theme: join(process.cwd(), 'templates'),
  site: '',
}).templates.kinds;
const types = ['src/site', 'src/features']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .toSorted()
      .map((name) => read(join(folder, name))),
  );
const defined = types.flatMap((text) => [
  ...text.matchAll(/\bdefineKind<(\w+View)\b[^(]*\(\{\s*name: '([\w-]+)'/g),
]);
const docs = themeDocs({
  prose: read('tests/docs/theme.md'),
  types,
  templates: Object.fromEntries(pageKinds(builtIn).map(({ name, templates }) => [name, templates])),
  theme,
  views: Object.fromEntries(defined.map(([, view = '', kind = '']) => [kind, view])),
});

describe('docs/theme.md', () => {
  it('is what the sources say (vitest -u writes it)', async () => {
    await expect(docs).toMatchFileSnapshot('../../docs/theme.md');
  });

  it('names every kind of page with its templates and its view', () => {
    expect(docs).toContain('| `tag` | `tag`, then `list` | `list.vto` | [ListView](#listview) |');
    for (const kind of Object.keys(theme))
      expect(docs).toMatch(new RegExp(`^\\| \`${kind}\` \\| .*\\[\\w+View\\]`, 'm'));
  });

  it('explains every type that a field names', () => {
    const links = Array.from(docs.matchAll(/\]\(#(\w+)\)/g), ([, name]) => name!);
    const headings = Array.from(docs.matchAll(/^#+ (.+)$/gm), ([, text]) => text!.toLowerCase());
    expect(links.filter((name) => !headings.includes(name))).toEqual([]);
    expect(headings).toEqual(
      expect.arrayContaining([
        'postsummary',
        'dateview',
        'feedlink',
        'image',
        'heading',
        'source',
        'pagination',
      ]),
    );
  });
});

describe('the examples of docs/theme.md', () => {
  const examples = codeBlocks(docs).filter(({ file }) => file !== undefined);

  const isWhole = ({ file = '' }) => /^templates\/[^/]+$/.test(file);

  it.each(examples.filter(isWhole))('$file makes the page of a post', async ({ file, text }) => {
    const { output, diagnostics } = await buildIn({
      'broadsheet.config.json':
        '{ "title": "Notes", "url": "https://example.org/notes/", "author": "Q & A" }',
      'posts/a.md': '---\ntitle: Older & <b>\ndate: 2015-06-06\n---\nText.\n',
      'posts/b.md': '---\ntitle: R & D\ndate: 2015-06-07\n---\n**Bold** {{ text }}\n',
      [file!]: text,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['foreign-syntax']);
    const page = output('2015/06/b/index.html');
    expect(page).toMatch(/<h1>R &(?:amp|#38);/);
    expect(page).toContain('<p id="p1"><strong>Bold</strong> {{ text }}</p>');
    expect(page).toContain('href="/notes/assets/style.css"');
    if (text.includes('view.earlier'))
      expect(page).toMatch(/<a href="\/notes\/2015\/06\/a\/">Older &amp;/);
  });

  it('are these', () => {
    const files = [
      'templates/assets/site.css',
      'templates/partials/after-article.vto',
      'templates/partials/head.vto',
      'templates/post.vto',
      'templates/post.njk',
      'templates/post.liquid',
      'templates/post.11ty.mjs',
      'broadsheet.config.ts',
      'pages/links.njk',
      'pages/rivers.njk',
    ];
    expect(examples.map(({ file }) => file)).toEqual(files);
  });

  it('puts lines and styles of the site beside those of the theme', async () => {
    const lines = examples.filter(({ file }) => /^templates\/(?:partials|assets)\//.test(file!));
    const { output, diagnostics } = await buildIn({
      'broadsheet.config.json': '{ "url": "https://example.org/notes/" }',
      'posts/a.md': '---\ntitle: R & D\ndate: 2015-06-06\n---\nText.\n',
      'pages/about.md': '---\ntitle: About\n---\nText.\n',
      ...Object.fromEntries(lines.map(({ file, text }) => [file, text])),
    });
    expect(diagnostics).toEqual([]);
    const post = output('2015/06/a/index.html');
    expect(post).toContain(
      '</article>\n<p class="meta">Do you know more? ' +
        '<a href="/notes/about/">Write to the desk</a> about “R &amp; D”.</p>\n',
    );
    expect(post).toContain('<link rel="me" href="https://example.social/@rivers">\n</head>');
    expect(post).toContain('href="/notes/assets/site.css"');
    expect(output('index.html')).toMatch(/content="0123456789">\n<\/head>/);
  });

  it('gives templates the filter that a configuration adds', async () => {
    const { output, diagnostics } = await buildIn({
      'broadsheet.config.ts': examples
        .find(({ language }) => language === 'ts')!
        .text.replace('defineConfig({', `$& title: 'Notes', url: 'https://example.org/',`),
      'posts/a.md': '---\ntitle: A\ndate: 2015-06-06\nauthor: Anna Petrova\n---\nText.\n',
      'templates/post.vto':
        '{{ for author of view.authors }}{{ author.title |> initials }}{{ /for }}',
    });
    expect(diagnostics).toEqual([]);
    expect(output('2015/06/a/index.html')).toBe('A.P.');
  });

  it('makes a page of the owner’s with the theme’s layout', async () => {
    const { file, text } = examples.find((one) => one.file === 'pages/links.njk')!;
    const { output, diagnostics } = await buildIn({
      'broadsheet.config.json': '{ "title": "Rivers", "url": "https://example.org/notes/" }',
      'posts/a.md': '---\ntitle: A\ndate: 2015-06-06\n---\nText.\n',
      'pages/about.md': '---\ntitle: About\n---\nText.\n',
      [file!]: text,
    });
    expect(diagnostics).toEqual([]);
    expect(output('links/index.html')).toContain(
      '<h1>Links</h1>\n<p><a href="/notes/about/">About Rivers</a></p>',
    );
  });

  it('lists the posts of a tag on a page of the owner’s', async () => {
    const { file, text } = examples.at(-1)!;
    const { output, diagnostics } = await buildIn({
      'posts/a.md': '---\ntitle: A & B\ndate: 2015-06-06\ntags: [Rivers]\n---\nText.\n',
      'posts/b.md': '---\ntitle: Dams\ndate: 2015-06-07\ntags: [Rivers]\n---\nText.\n',
      'posts/c.md': '---\ntitle: Roads\ndate: 2015-06-08\n---\nText.\n',
      [file!]: text,
    });
    expect(diagnostics).toEqual([]);
    const links = output('rivers/index.html').matchAll(/<a href="([^"]*)">(.*?)<\/a> <time/g);
    expect(Array.from(links, ([, url, title]) => [url, title])).toEqual([
      ['/2015/06/b/', 'Dams'],
      ['/2015/06/a/', 'A &amp; B'],
    ]);
  });
});
