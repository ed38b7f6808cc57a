import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBundles } from '../../src/load/list-bundles.ts';
import { makeSite } from '../support/make-site.ts';

const matter = '---\ntitle: T\n---\n';

function list(files: Readonly<Record<string, string>>) {
  const root = makeSite(files);
  const listed = Object.keys(files).map((path) => ({ path, file: join(root, path) }));
  const { posts, notes, sections, problems } = listBundles(listed);
  const paths = (of: typeof posts) => of.map(({ path }) => path);
  return { posts: paths(posts), notes: paths(notes), sections: paths(sections), problems };
}

describe('listBundles', () => {
  it('takes Markdown without front matter beside an index for notes', () => {
    expect(
      list({
        'posts/a/index.md': 'no front matter',
        'posts/a/index.fr.md': 'none',
        'posts/a/notes.md': '# Notes\n',
        'posts/a/more/notes.md': 'More.\n',
        'posts/a/post.md': matter,
        'posts/a/toml.md': '+++\ntitle = "T"\n+++\n',
        'posts/a/json.md': '{ "title": "T" }\n',
        'posts/a/late.md': `\ufeff\n\n${matter}`,
        'posts/b/notes.md': 'beside no index',
        'posts/index.md': matter,
        'posts/c.md': 'beside the index of all posts',
      }),
    ).toMatchObject({
      posts: [
        ...['posts/a/index.md', 'posts/a/index.fr.md', 'posts/a/post.md', 'posts/a/toml.md'],
        ...['posts/a/json.md', 'posts/a/late.md', 'posts/b/notes.md', 'posts/index.md'],
        'posts/c.md',
      ],
      notes: ['posts/a/notes.md', 'posts/a/more/notes.md'],
      problems: [],
    });
  });

  it('takes _index.md for the text of a folder', () => {
    const files = {
      'posts/_index.md': matter,
      'posts/n/_index.fr.md': 'x',
      'posts/n/a.md': matter,
    };
    expect(list(files)).toEqual({
      posts: ['posts/n/a.md'],
      notes: [],
      sections: ['posts/_index.md', 'posts/n/_index.fr.md'],
      problems: [],
    });
  });

  it.each([
    '---\ntitle: T\ncascade:\n  draft: true\n---\n',
    '---\ncascade:\n  - _build:\n      render: never\n---\n',
    '+++\n[cascade]\n  draft = true\n+++\n',
    '+++\n[[cascade]]\n  publishDate = 2030-01-01\n+++\n',
    '{ "cascade": { "draft": true } }\n',
  ])('rejects a folder that holds its posts back: %j', (text) => {
    expect(list({ 'posts/n/_index.md': text }).problems).toMatchObject([
      { code: 'unclear-publication', severity: 'error', path: 'posts/n/_index.md' },
    ]);
  });

  it.each(['---\ndraft: true\n---\n', '---\ncascade:\n  featured_image: a.jpg\n---\n'])(
    'accepts what concerns the folder alone, or nothing of publication: %j',
    (text) => {
      expect(list({ 'posts/n/_index.md': text }).problems).toEqual([]);
    },
  );
});
