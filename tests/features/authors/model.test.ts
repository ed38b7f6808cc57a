import { describe, expect, it } from 'vitest';
import { buildAuthors } from '../../../src/features/authors/model.ts';
import { makeConfig, makePost } from '../../support/make-post.ts';

const newer = makePost('b', { day: '2015-02-01', authors: ['Bo  Lund', 'Ann Author'] });
const older = makePost('a', { day: '2015-01-01', authors: ['Ann Author'] });

describe('buildAuthors', () => {
  it('collects authors by name with their posts, newest first', () => {
    const { authors, authorOf } = buildAuthors([newer, older], makeConfig());
    expect(authors).toEqual([
      { name: 'Ann Author', slug: 'ann-author', posts: [newer, older] },
      { name: 'Bo Lund', slug: 'bo-lund', posts: [newer] },
    ]);
    expect(authorOf.get('Bo  Lund')).toBe(authors[1]);
  });

  it('adds what the configuration says about an author, and no author without posts', () => {
    const { authors } = buildAuthors(
      [older],
      makeConfig({
        authors: [
          {
            name: 'Ann  Author',
            url: 'https://ann.example/',
            email: 'ann@ann.example',
            fediverse: '@ann@ann.example',
          },
          { name: 'Nobody' },
        ],
      }),
    );
    expect(authors).toEqual([
      {
        name: 'Ann Author',
        slug: 'ann-author',
        url: 'https://ann.example/',
        email: 'ann@ann.example',
        fediverse: '@ann@ann.example',
        posts: [older],
      },
    ]);
  });

  it('holds names that differ in a letter for different people', () => {
    const { authors } = buildAuthors(
      [makePost('c', { authors: ['ann author', 'Ann Author', 'Änn Author'] })],
      makeConfig(),
    );
    expect(authors.map((author) => author.slug).sort()).toEqual([
      'ann-author',
      'ann-author-2',
      'ann-author-3',
    ]);
  });
});
