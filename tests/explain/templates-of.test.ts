import { describe, expect, it } from 'vitest';
import { kindsOf, templatesOf } from '../../src/explain/templates-of.ts';

const file = (path: string, text: string, source = '') => ({ path, file: `/${path}`, source, text }) as never;
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
    expect(templatesOf('tag', templates).map(({ path, of }) => `${path} ${of}`)).toEqual(['templates/list.njk site', 'templates/layouts/wide.njk site', 'templates/partials/menu.njk theme']);
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
