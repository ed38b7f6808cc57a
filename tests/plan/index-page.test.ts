import { describe, expect, it } from 'vitest';
import { makePost } from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const posts = [
  makePost('a', { day: '2009-12-31', tags: ['War', 'Rivers'] }),
  makePost('b', { day: '2015-02-28', tags: ['War'] }),
  makePost('c', { day: '2015-06-01', authors: ['Bo Lund'] }),
];
const { view } = planOf(posts, {
  config: { tags: { spellings: [], descriptions: { war: 'All wars' } } },
});

describe('planIndexes', () => {
  it('lists all years, newest first, with their months in calendar order', () => {
    expect(view('archive', '/archive/')).toMatchObject({
      title: 'Archive',
      count: 3,
      years: [
        {
          title: '2015',
          url: '/2015/',
          count: 2,
          months: [
            { title: 'February', url: '/2015/02/', count: 1 },
            { title: 'June', url: '/2015/06/', count: 1 },
          ],
        },
        {
          title: '2009',
          url: '/2009/',
          count: 1,
          months: [{ title: 'December', url: '/2009/12/', count: 1 }],
        },
      ],
    });
  });

  it('draws the months of all years by one measure', () => {
    const [first, last] = view('archive', '/archive/').years.map(({ bars }) => bars);
    expect([first![1], last![11]]).toMatchObject([
      { title: 'February', count: 1, height: 100, url: '/2015/02/' },
      { title: 'December', count: 1, height: 100 },
    ]);
    expect(first!.filter(({ url }) => url)).toHaveLength(2);
  });

  it('puts tags under letters, and tells which rose', () => {
    const { letters, entries, rising } = view('tags', '/tags/');
    expect(letters.map(({ title }) => title)).toEqual(['R', 'W']);
    expect(letters.flatMap((letter) => letter.entries)).toEqual(entries);
    expect(rising).toEqual({
      until: 'June 1, 2015',
      tags: [{ title: 'War', url: '/tags/war/', count: 1, before: 0 }],
    });
    expect(view('authors', '/authors/')).not.toHaveProperty('rising');
  });

  it('lists all tags and all authors by name', () => {
    expect(view('tags', '/tags/').entries).toEqual([
      { title: 'Rivers', url: '/tags/rivers/', count: 1, description: '' },
      { title: 'War', url: '/tags/war/', count: 2, description: 'All wars' },
    ]);
    expect(view('authors', '/authors/').entries).toEqual([
      { title: 'Ann Author', url: '/authors/ann-author/', count: 2, description: '' },
      { title: 'Bo Lund', url: '/authors/bo-lund/', count: 1, description: '' },
    ]);
  });

  it('has no index of nothing', () => {
    const { urls } = planOf([]);
    expect(urls).toContain('/archive/');
    expect(urls).not.toContain('/tags/');
    expect(urls).not.toContain('/authors/');
  });
});
