import { describe, expect, it } from 'vitest';
import { makePost } from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const day = (index: number) => new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10);
const archive = (length: number) =>
  Array.from({ length }, (_, index) => makePost(`p${index}`, { day: day(index), tags: ['War'] }));
const config = {
  pageSize: 4,
  authors: [{ name: 'Ann Author', url: 'https://ann.example/' }],
  tags: { spellings: [], descriptions: { War: 'All wars' } },
};
const { urls, view } = planOf(archive(9), { config });
const titles = (posts: readonly { readonly title: string }[]) => posts.map(({ title }) => title);

describe('planLists', () => {
  it('plans the front page and the numbered pages of home, every tag and every author', () => {
    for (const list of ['/', '/tags/war/', '/authors/ann-author/'])
      expect(urls).toEqual(expect.arrayContaining([list, `${list}page/1/`, `${list}page/2/`]));
    expect(urls).not.toContain('/page/3/');
  });

  it('shows the newest in front, and links to older pages without repeating a post', () => {
    const home = view('home', '/');
    expect(titles(home.posts)).toEqual(['p8', 'p7', 'p6', 'p5', 'p4']);
    expect(home).toMatchObject({
      title: 'The Example',
      description: 'News, analysed',
      count: 9,
      pagination: { number: 2, total: 2, older: { title: 'Older posts', url: '/page/1/' } },
    });
    expect(home.pagination).not.toHaveProperty('newer');
  });

  it('shows a full page that says nothing of newer posts but where they are', () => {
    const page = view('home', '/page/1/');
    expect(titles(page.posts)).toEqual(['p3', 'p2', 'p1', 'p0']);
    expect(page).toMatchObject({
      url: '/page/1/',
      title: 'The Example, page 1',
      count: 4,
      pagination: { number: 1, total: 1, newer: { url: '/page/2/' } },
    });
    expect(view('home', '/page/2/').pagination).toMatchObject({
      number: 2,
      newer: { url: '/' },
      older: { url: '/page/1/' },
    });
    const later = planOf(archive(40), { config });
    expect(later.view('home', '/page/1/')).toEqual(page);
    expect(later.view('tag', '/tags/war/page/1/')).toEqual(view('tag', '/tags/war/page/1/'));
  });

  it('shows a tag with its description and its feed', () => {
    expect(view('tag', '/tags/war/')).toMatchObject({
      title: 'Posts tagged War',
      description: 'All wars',
      count: 9,
      feeds: [{ url: '/tags/war/feed.xml' }],
    });
  });

  it('draws the newest page of a tag, and no older one', () => {
    const { years, companions } = planOf(
      [makePost('a', { tags: ['War', 'Rivers'], day: '2013-01-01' }), ...archive(9)],
      { config },
    ).view('tag', '/tags/war/');
    expect(years!.map(({ title, count }) => [title, count])).toEqual([
      ['2013', 1],
      ['2014', 0],
      ['2015', 9],
    ]);
    expect(companions).toEqual([{ title: 'Rivers', url: '/tags/rivers/', count: 1 }]);
    for (const part of ['years', 'companions'])
      expect(view('tag', '/tags/war/page/2/')).not.toHaveProperty(part);
  });

  it('shows an author with what the configuration says', () => {
    const author = view('author', '/authors/ann-author/');
    expect(author).toMatchObject({
      title: 'Posts by Ann Author',
      feeds: [{ url: '/authors/ann-author/feed.xml' }],
    });
    expect(author.author).toStrictEqual({ name: 'Ann Author', url: 'https://ann.example/' });
  });

  it('shows an empty home page where there are no posts', () => {
    expect(planOf([]).view('home', '/')).toMatchObject({
      posts: [],
      count: 0,
      pagination: { number: 1, total: 1 },
    });
  });
});
