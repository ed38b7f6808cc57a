import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePostLists } from '../../src/plan/post-lists.ts';
import { renderCustomTemplates } from '../../src/render/custom-templates.ts';
import { makePost, makeSite } from '../support/make-post.ts';
import { folder, options, useTemplateFolder } from '../support/template-fixture.ts';

useTemplateFolder();

const lists = makePostLists(makeSite([makePost('dams', { tags: ['Rivers'] }), makePost('roads')]));

describe('renderCustomTemplates', () => {
  const layouts = {
    'post.vto': '',
    'layouts/base.vto':
      '<title>{{ view.title }}</title><html lang="{{ view.lang }}">{{ view.canonical }} ' +
      '{{ content |> safe }}',
  };

  function own(
    files: Record<string, string>,
    given: Record<string, string> = layouts,
    shown = lists,
  ) {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, 'pages', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return renderCustomTemplates({
      ...options(given),
      input: join(folder, 'pages'),
      root: folder,
      lists: shown,
    });
  }

  it('reports what is wrong with a template beside what is wrong with its layout', async () => {
    const { problems } = await own(
      {
        'a.vto': '---\nlayout: layouts/base.vto\n---\n{{ a b }}',
        'b.njk': '{% if %}',
        'c.vto': 'sound',
      },
      { 'post.vto': '', 'layouts/base.vto': '---\ntitle: [\n---\n' },
    );
    expect(problems.map(({ path }) => path)).toEqual([
      'templates/layouts/base.vto',
      'pages/a.vto',
      'pages/b.njk',
    ]);
  });

  it('renders all languages but Markdown, with the site and the theme’s layouts', async () => {
    const { pages, problems } = await own({
      'about.njk': '---\ntitle: About & more\nlayout: layouts/base.vto\n---\n{{ site.title }}',
      'sub/contact.vto': '{{ site.title |> toUpperCase }}',
      'notes.md': '# Not ours',
      '_includes/part.njk': '{{ broken',
      'data.11ty.js': [
        'export const data = { permalink: "/data.json" };',
        'export function render({ site }) { return JSON.stringify(site.title); }',
      ].join('\n'),
    });
    expect(problems).toEqual([]);
    expect(pages).toEqual([
      {
        source: 'pages/about.njk',
        url: '/about/',
        output: 'about/index.html',
        html:
          '<title>About &amp; more</title>' +
          '<html lang="en">https://letter.example/notes/about/ The River Letter',
      },
      {
        source: 'pages/data.11ty.js',
        url: '/data.json',
        output: 'data.json',
        html: '"The River Letter"',
      },
      {
        source: 'pages/sub/contact.vto',
        url: '/sub/contact/',
        output: 'sub/contact/index.html',
        html: 'THE RIVER LETTER',
      },
    ]);
  });

  it('pages through data and sorts collections without asking for the age of files', async () => {
    const { pages } = await own({
      'list.njk': [
        '---',
        'pagination: { data: names, size: 1, alias: name }',
        'names: [x, y]',
        'permalink: "/n/{{ name }}/"',
        '---',
        '{{ name }}',
      ].join('\n'),
      'all.liquid':
        '{% for item in collections.thing %}{{ item.url }} {{ item.date | date: "%Y" }},' +
        '{% endfor %}',
      'two.html': '---\ntags: thing\n---\n2',
      'one.html': '---\ntags: thing\n---\n1',
    });
    expect(pages.map(({ url, html }) => [url, html])).toEqual([
      ['/all/', '/one/ 1970,/two/ 1970,'],
      ['/n/x/', 'x'],
      ['/n/y/', 'y'],
      ['/one/', '1'],
      ['/two/', '2'],
    ]);
  });

  it('reports each failing template at its place, and omits what has no address', async () => {
    const { pages, problems } = await own({
      'a.vto': '---\nx: 1\n---\n{{ none.x }}',
      'b.liquid': 'b {% nope %}',
      'c.html': 'c',
      'd.html': '---\npermalink: false\n---\nd',
    });
    expect(pages.map(({ url }) => url)).toEqual(['/c/']);
    expect(problems).toMatchObject([
      {
        path: 'pages/a.vto',
        message: "Cannot render pages/a.vto: Cannot read properties of undefined (reading 'x')",
        at: { offset: 13 },
      },
      {
        path: 'pages/b.liquid',
        message: 'Cannot render pages/b.liquid: tag "nope" not found',
        at: { offset: 2 },
      },
    ]);
  });

  it('finds the pages of a site whose folder has a name like "Downloads (1)"', async () => {
    const root = join(folder, 'site (1)');
    mkdirSync(join(root, 'pages/sub'), { recursive: true });
    writeFileSync(join(root, 'pages/sub/a.njk'), 'a');
    writeFileSync(join(root, 'pages/b.njk'), '{% if %}');
    const { pages, problems } = await renderCustomTemplates({
      ...options(layouts),
      input: join(root, 'pages'),
      root,
      lists,
    });
    expect(pages).toEqual([
      { source: 'pages/sub/a.njk', url: '/sub/a/', output: 'sub/a/index.html', html: 'a' },
    ]);
    expect(problems.map(({ path }) => path)).toEqual(['pages/b.njk']);
  });

  it('lists posts, and makes no list that no template asks for', async () => {
    const asked: string[] = [];
    const watched: typeof lists = Object.freeze({
      ...lists,
      get posts() {
        asked.push('posts');
        return lists.posts;
      },
      get postsByTag() {
        asked.push('postsByTag');
        return lists.postsByTag;
      },
    });
    const write = {
      'a.vto': '{{ for post of site.postsByTag["Rivers"] }}{{ post.title }}{{ /for }}',
    };
    expect((await own(write, layouts, watched)).pages[0]!.html).toBe('dams');
    expect(new Set(asked)).toEqual(new Set(['postsByTag']));
  });

  it('sees that a page has changed since the last time', async () => {
    expect((await own({ 'a.html': 'one' })).pages[0]!.html).toBe('one');
    expect((await own({ 'a.html': 'two' })).pages[0]!.html).toBe('two');
  });
});
