import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pageKinds } from '../../src/features/feature.ts';
import { builtIn } from '../../src/features/index.ts';
import { listTemplates } from '../../src/load/list-templates.ts';
import { dependenciesOf, kindsOf, templatesOf } from '../../src/load/templates-of.ts';

const file = (path: string, text: string, source = '') =>
  ({ path, file: `/${path}`, source, text }) as never;
const templates = {
  kinds: { post: 'post.vto', home: 'list.njk', tag: 'list.njk' } as never,
  files: [
    file('layouts/base.vto', 'page <body>{{ include "partials/words.vto" }}'),
    file('layouts/wide.njk', '{% include "partials/menu" %}', 'templates/layouts/wide.njk'),
    file('list.njk', '---\nlayout: layouts/wide\n---\n<ul>', 'templates/list.njk'),
    file('page.vto', 'never'),
    file('partials/menu.njk', '<nav class="page">'),
    file('partials/words.vto', 'words'),
    file('post.vto', '---\nlayout: layouts/base.vto\n---\n<article>'),
  ],
};

describe('templatesOf', () => {
  it('follows layouts and includes, and says whose each is', () => {
    expect(templatesOf('post', templates)).toEqual([
      { path: 'templates/post.vto', of: 'theme' },
      { path: 'templates/layouts/base.vto', of: 'theme' },
      { path: 'templates/partials/words.vto', of: 'theme' },
    ]);
  });

  it('knows names without extension', () => {
    expect(templatesOf('tag', templates).map(({ path, of }) => `${path} ${of}`)).toEqual([
      'templates/list.njk site',
      'templates/layouts/wide.njk site',
      'templates/partials/menu.njk theme',
    ]);
  });

  it('has none for pages without a template', () => {
    expect([templatesOf('feed', templates), templatesOf('toString', templates)]).toEqual([[], []]);
  });
});

describe('kindsOf', () => {
  it.each([
    ['templates/partials/menu.njk', ['home', 'tag']],
    ['templates/post.vto', ['post']],
    ['templates/page.vto', []],
    ['posts/a.md', []],
  ])('finds what %s has a part in', (path, kinds) => {
    expect(kindsOf(path, templates)).toEqual(kinds);
  });
});

describe('dependenciesOf', () => {
  const set = (post: string, others: Readonly<Record<string, string>> = {}) => ({
    kinds: {
      post: Object.keys({ ...others }).find((path) => path.startsWith('post.')) ?? 'post.vto',
      tag: 'list.vto',
    } as never,
    files: Object.entries({
      'layouts/base.vto': '<body>',
      'list.vto': 'List',
      'partials/a.vto': 'A',
      'partials/b.liquid': 'B',
      'post.vto': post,
      ...others,
    }).map(([path, text]) => file(path, text)),
  });
  const of = (post: string, others?: Readonly<Record<string, string>>) =>
    dependenciesOf('post', set(post, others));

  it.each([
    ['nothing', 'Post', []],
    ['a layout', '---\nlayout: layouts/base.vto\ntitle: x\n---\nPost', ['layouts/base.vto']],
    [
      'a layout in quotes, with Windows line ends',
      '---\r\nlayout: "layouts/base.vto"\r\n---\r\nPost',
      ['layouts/base.vto'],
    ],
    ['a layout without extension', '---\nlayout: layouts/base\n---\nPost', ['layouts/base.vto']],
    ['an include', '{{ include "partials/a.vto" }}', ['partials/a.vto']],
    [
      'an include with data and a filter',
      '{{- include "partials/a.vto" { image: { src: view.image } } |> trim -}}',
      ['partials/a.vto'],
    ],
    ['an import', '{{ import { a, b as c } from "partials/a.vto" }}', ['partials/a.vto']],
    ['a layout as a tag', '{{ layout "layouts/base.vto" }}x{{ /layout }}', ['layouts/base.vto']],
    [
      "Nunjucks' and Liquid's tags",
      `{%- extends 'layouts/base.vto' -%}{% from "partials/a.vto" import a %}` +
        "{% include 'partials/b.liquid', image: view.image %}",
      ['layouts/base.vto', 'partials/a.vto', 'partials/b.liquid'],
    ],
    ['the word alone', 'They include the layout, and import cars from "partials".', []],
  ])('knows those of a template with %s', (_, post, used) => {
    expect(of(post)?.sort()).toEqual([...used, 'post.vto'].sort());
  });

  it.each([
    ['puts a name together', '{{ include "partials/" + view.kind + ".vto" }}'],
    ['puts one together in a template literal', '{{ include `partials/${view.kind}.vto` }}'],
    ['has a name in a variable', '{{ include view.kind }}'],
    ['has a list of names', '{% include ["partials/a.vto", "partials/b.liquid"] %}'],
    ['chooses', '{% extends "layouts/base.vto" if view.front else "list.vto" %}'],
    ['filters a name', '{% include "partials/a.vto" | replace("a", "b") %}'],
    ['names a file that is none', '{{ include "./partials/a.vto" }}'],
    ['has a layout by another name', '---\nlayout: base\n---\n'],
    ['has a layout in data that is not YAML', '---json\n{ "layout": "layouts/base.vto" }\n---\n'],
    ['computes its layout', '---\neleventyComputed:\n  layout: layouts/base.vto\n---\n'],
    ['has front matter without an end', '---\nlayout: layouts/base.vto\n'],
    ['runs templates itself', '{{ (await __env.run("partials/a.vto", {})).content }}'],
    ['imports a program', '{{> const { a } = await import("/a.js") }}'],
  ])('knows that it may be any where a template %s', (_, post) => {
    expect(of(post)).toBeUndefined();
    expect(of('{{ include "partials/c.vto" }}', { 'partials/c.vto': post })).toBeUndefined();
    // Others do not mind.
    expect(dependenciesOf('tag', set(post))).toEqual(['list.vto']);
  });

  it.each(['post.11ty.js', 'post.webc', 'post.hbs'])('knows that it may be any with %s', (path) => {
    expect(of('Post', { [path]: 'Post' })).toBeUndefined();
  });

  it('counts other files among those of each kind, and has none if a page has no template', () => {
    expect(of('Post', { 'data.json': '{}', 'notes.md': 'layouts/base.vto' })).toEqual([
      'post.vto',
      'data.json',
    ]);
    expect([dependenciesOf('feed', set('Post')), dependenciesOf('toString', set('Post'))]).toEqual([
      [],
      [],
    ]);
  });

  it('knows those of every kind of page of the theme', () => {
    const { templates } = listTemplates({
      kinds: pageKinds(builtIn),
      theme: fileURLToPath(new URL('../../templates/', import.meta.url)),
      site: '/none',
    });
    for (const kind of Object.keys(templates.kinds))
      expect([kind, dependenciesOf(kind, templates)?.toSorted()]).toEqual([
        kind,
        templatesOf(kind, templates)
          .map(({ path }) => path.slice('templates/'.length))
          .sort(),
      ]);
  });
});
