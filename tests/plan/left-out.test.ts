import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/lib/hash.ts';
import { sourcePath } from '../../src/lib/path.ts';
import { findLeftOut } from '../../src/plan/left-out.ts';
import { makePost, makeSite } from '../support/make-post.ts';

const file = (path: string) => ({ path, file: `/site/${path}`, hash: contentHash('') });
const linking = makePost('a/index', {
  links: [
    {
      written: 'linked.md',
      target: { kind: 'file', path: sourcePath('posts/a/linked.md') },
      fragment: '',
    },
  ],
});

describe('findLeftOut', () => {
  it('says once for each reason what is no post', () => {
    const problems = findLeftOut(makeSite([linking]), {
      leftOut: ['posts/_index.md', 'posts/news/_index.md', 'posts/a/form.md'].map(sourcePath),
      postFiles: ['posts/a/linked.md', 'posts/a/map.png', 'posts/a/notes.md'].map(file),
    });
    expect(problems).toMatchObject([
      {
        code: 'not-a-post',
        severity: 'warning',
        message:
          'Cannot publish "posts/_index.md" as a post: it is the text of a folder (2 such files)',
        path: 'posts/_index.md',
      },
      {
        code: 'not-a-post',
        message:
          'Cannot publish "posts/a/form.md" as a post: it has no date and belongs to the ' +
          'index.md beside it (one such file)',
        path: 'posts/a/form.md',
      },
      {
        code: 'not-a-post',
        message:
          'Cannot publish "posts/a/notes.md" as a post: it has no front matter, and an index.md ' +
          'is beside it (one such file)',
        path: 'posts/a/notes.md',
      },
    ]);
  });

  it('has nothing to say of other files', () => {
    const options = { leftOut: [], postFiles: ['posts/a/linked.md', 'posts/a/map.png'].map(file) };
    expect(findLeftOut(makeSite([linking]), options)).toEqual([]);
  });
});
