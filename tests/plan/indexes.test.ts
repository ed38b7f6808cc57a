import { describe, expect, it } from 'vitest';
import { makePost } from '../make-post.ts';
import { planOf } from './plan-of.ts';

const posts = [
  makePost('a', { day: '2009-12-31', tags: ['War', 'Rivers'] }),
  makePost('b', { day: '2015-02-28', tags: ['War'] }),
  makePost('c', { day: '2015-06-01', authors: ['Bo Lund'] }),
];
const { view } = planOf(posts, { config: { tags: { spellings: [], descriptions: { war: 'All wars' } } } });

describe('planIndexes', () => {
  it('lists all years, newest first, with their months in calendar order', () => {
    expect(view('archive', '/archive/')).toMatchObject({
      title: 'Archive',
      count: 3,
      years: [
        { title: '2015', url: '/2015/', count: 2, months: [{ title: 'February', url: '/2015/02/', count: 1 }, { title: 'June', url: '/2015/06/', count: 1 }] },
        { title: '2009', url: '/2009/', count: 1, months: [{ title: 'December', url: '/2009/12/', count: 1 }] },
      ],
    });
  });

  it('lists all tags and all authors by name', () => {
    expect(view('tags', '/tags/').entries).toEqual([{ title: 'Rivers', url: '/tags/rivers/', count: 1, description: '' }, { title: 'War', url: '/tags/war/', count: 2, description: 'All wars' }]);
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
