import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBundles } from '../../src/load/list-bundles.ts';
import { makeSite } from '../support/make-site.ts';

const matter = '---\ntitle: T\n---\n';

function list(files: Readonly<Record<string, string>>) {
  const root = makeSite(files);
  const listed = Object.keys(files).map((path) => ({ path, file: join(root, path) }));
  const { posts, notes, leftOut, problems } = listBundles(listed);
  const paths = (of: typeof posts) => of.map(({ path }) => path);
  return { posts: paths(posts), notes: paths(notes), leftOut: paths(leftOut), problems };
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
      leftOut: ['posts/_index.md', 'posts/n/_index.fr.md'],
      problems: [],
    });
  });

  const long = `---\ntitle: T\n${'# long\n'.repeat(400)}date: 2015-01-01\n---\n`;

  it('leaves out what has front matter and no date beside a post in an index', () => {
    const dated = '---\ntitle: T\ndate: 2015-06-07\n---\n';
    expect(
      list({
        'posts/a/index.md': dated,
        'posts/a/template.md': matter,
        'posts/a/template.fr.md': `${matter}In 2015.\n`,
        'posts/a/more/template.md': '+++\ntitle = "T"\n+++\n',
        'posts/a/2015-06-07-post.md': matter,
        'posts/a/post.md': dated,
        'posts/b/index.md': matter,
        'posts/b/post.md': matter,
        'posts/2015-06-07-c/index.md': dated,
        'posts/2015-06-07-c/long.md': long,
      }),
    ).toMatchObject({
      posts: [
        ...['posts/a/index.md', 'posts/a/2015-06-07-post.md', 'posts/a/post.md'],
        ...['posts/b/index.md', 'posts/b/post.md', 'posts/2015-06-07-c/index.md'],
        'posts/2015-06-07-c/long.md',
      ],
      notes: [],
      leftOut: ['posts/a/template.md', 'posts/a/template.fr.md', 'posts/a/more/template.md'],
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
