// Pages of a site's own in a template language list its posts, and are exact when a build remembers
// the last one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildReport, build } from '../../src/build/build.ts';
import { hasErrors } from '../../src/site/diagnostics.ts';
import { postText } from '../support/broadsheet.ts';
import { type EditedSite, moveSite, optionsOf } from '../support/edited-site.ts';
import { readSite } from '../support/read-site.ts';

const post = (title: string, day: string, rest: Record<string, string> = {}) =>
  postText(
    { title, date: day, tags: '[Rivers]', authors: '[Ann]', ...rest },
    'Text.\n\n<!-- more -->\n\nThe rest.\n',
  );

const first: EditedSite = {
  files: {
    'posts/a.md': post('Dams & locks', '2014-12-31'),
    'posts/b.md': post('Floods', '2015-06-08', { tags: '[rivers, Roads]' }),
    'posts/c.md': post('Bridges', '2015-06-07', { tags: '[Roads]', authors: '[Bo]' }),
    'posts/due.md': post('Due later', '2024-07-01'),
    'pages/newest.njk': [
      '{% for post in site.posts.slice(0, 2) %}<a href="{{ post.url }}">' +
        '{{ post.title }}</a>{% for tag in post.tags %} {{ tag.title }}{% endfor %}',
      '{% endfor %}',
    ].join('\n'),
    'pages/years.njk': [
      '{% for year in site.postsByYear | list | reverse %}{{ year.key }}:' +
        '{% for post in year.value %} {{ post.title }}{% endfor %}',
      '{% endfor %}',
    ].join('\n'),
    'pages/rivers.liquid': [
      "{% for post in site.postsByTag['Rivers'] limit: 5 %}" +
        '{{ post.title | escape }}, {{ post.date.text }}',
      '{% endfor %}{% for pair in site.postsByYear reversed %}{{ pair[0] }} ' +
        '{{ pair[1].size }}',
      '{% endfor %}',
    ].join('\n'),
    'pages/ann.vto': [
      '{{ for post of site.postsByAuthor["Ann"] }}{{ post.title }}',
      '{{ /for }}{{ for name, posts of site.postsByAuthor }}{{ name }} ' + '{{ posts.length }}',
      '{{ /for }}{{ for [year, posts] of Object.entries(site.postsByYear).reverse() ' +
        '}}{{ year }} {{ posts[0].title }}',
      '{{ /for }}',
    ].join('\n'),
    'pages/all.11ty.js': [
      'export const data = { permalink: "/all.json" };',
      'export function render({ site }) {',
      '  return JSON.stringify(site.posts.map(({ title }) => title));',
      '}',
      '',
    ].join('\n'),
    'pages/paged.njk': [
      '---',
      'pagination: { data: site.posts, size: 2, alias: posts }',
      'permalink: "/paged/{{ pagination.pageNumber }}/"',
      '---',
      '{% for post in posts %}{{ post.title }}',
      '{% endfor %}',
    ].join('\n'),
    'pages/plain.vto': '{{ site.title }}',
  },
  config: {},
  options: { drafts: false, future: false, nowMs: Date.parse('2024-06-01'), engine: '1' },
};
const paths = {
  newest: 'newest/index.html',
  years: 'years/index.html',
  rivers: 'rivers/index.html',
  ann: 'ann/index.html',
  all: 'all.json',
  page0: 'paged/0/index.html',
  page1: 'paged/1/index.html',
} as const;

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-custom-templates-'));
const root = join(folder, 'site');
const place = { root, output: join(folder, 'warm'), cache: join(folder, 'cache') };
const clean = { root, output: join(folder, 'clean'), cache: join(folder, 'no-cache') };
afterAll(() => rmSync(folder, { recursive: true }));
let disk: EditedSite['files'] = {};

/** Builds a site with what is remembered and without, and holds the two against each other. */
async function buildTwice(site: EditedSite): Promise<{
  readonly report: BuildReport;
  readonly texts: Readonly<Record<keyof typeof paths, string>>;
}> {
  moveSite(root, disk, site.files);
  disk = site.files;
  for (const folder of [clean.output, clean.cache])
    rmSync(folder, { recursive: true, force: true });
  await build(optionsOf(site, clean));
  const report = await build(optionsOf(site, place));
  expect(hasErrors(report.diagnostics)).toBe(false);
  const output = readSite(place.output);
  expect(output).toEqual(readSite(clean.output));
  const textOf = (path: string) => output.get(path)?.toString() ?? '';
  const texts = Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [name, textOf(path)]),
  ) as Record<keyof typeof paths, string>;
  return { report, texts };
}

const edit = (path: string, from: string, to: string): EditedSite => ({
  ...first,
  files: { ...first.files, [path]: first.files[path]!.replace(from, to) },
});

describe('pages in a template language', () => {
  beforeAll(async () => {
    expect((await buildTwice(first)).texts).toEqual({
      newest:
        '<a href="/2015/06/b/">Floods</a> Rivers Roads\n<a href="/2015/06/c/">Bridges</a> Roads\n',
      years: '2015: Floods Bridges\n2014: Dams &amp; locks\n',
      rivers: 'Floods, June 8, 2015\nDams &amp; locks, December 31, 2014\n2015 2\n2014 1\n',
      ann: 'Floods\nDams &amp; locks\nAnn 2\nBo 1\n2015 Floods\n2014 Dams &amp; locks\n',
      all: '["Floods","Bridges","Dams & locks"]',
      page0: 'Floods\nBridges\n',
      page1: 'Dams &amp; locks\n',
    });
  });

  it('show another title, as a clean build does', async () => {
    const { report, texts } = await buildTwice(edit('posts/a.md', 'Dams & locks', 'Weirs'));
    expect(report.posts.changed).toBe(1);
    expect(report.changes.written).toEqual(
      expect.arrayContaining([paths.years, paths.rivers, paths.ann, paths.all, paths.page1]),
    );
    for (const path of [paths.newest, paths.page0, 'plain/index.html'])
      expect(report.changes.written).not.toContain(path);
    expect(texts.ann).toBe('Floods\nWeirs\nAnn 2\nBo 1\n2015 Floods\n2014 Weirs\n');
  });

  it.each([
    ['tags', edit('posts/c.md', '[Roads]', '[Rivers, Roads]'), 'Bridges, June 7, 2015'],
    ['date', edit('posts/b.md', '2015-06-08', '2015-06-06'), 'Floods, June 6, 2015'],
    ['spelling of a tag', edit('posts/a.md', '[Rivers]', '[Lakes]'), '2015 2\n2014 1'],
    ['text', edit('posts/a.md', 'Text.', 'Other text.'), 'Dams &amp; locks'],
  ])('show other %s, as a clean build does', async (_, site, expected) => {
    expect((await buildTwice(site)).texts.rivers).toContain(expected);
  });

  it('show a post that is due, and none that is gone', async () => {
    const options = { ...first.options, nowMs: Date.parse('2024-08-01') };
    const due = await buildTwice({ ...first, options });
    expect(due.texts.page0).toBe('Due later\nFloods\n');
    const { 'posts/b.md': _, ...files } = first.files;
    const gone = await buildTwice({ ...first, options, files });
    expect(gone.texts.page0).toBe('Due later\nBridges\n');
  });

  it('are left alone where no list has changed', async () => {
    await buildTwice(first);
    const { report } = await buildTwice(edit('posts/a.md', 'The rest.', 'Another rest.'));
    expect(report.changes.written).toContain('2014/12/a/index.html');
    for (const path of Object.values(paths)) expect(report.changes.written).not.toContain(path);
  });
});
