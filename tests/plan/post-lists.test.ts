import { describe, expect, it } from 'vitest';
import { fingerprintPostLists, makePostLists } from '../../src/plan/post-lists.ts';
import { makePost, makeSite } from '../support/make-post.ts';

const posts = [
  makePost('dams', { day: '2014-12-31', tags: ['Rivers'], authors: ['Bo Lund'] }),
  makePost('floods', { day: '2015-06-08', tags: ['rivers', 'Roads'] }),
  makePost('bridges', { day: '2015-06-07', tags: ['Roads'], authors: ['Ann Author', 'Bo Lund'] }),
];
const lists = makePostLists(makeSite(posts, { base: '/notes' }));
const titles = (list: readonly { readonly title: string }[]) => list.map(({ title }) => title);
const titlesBy = (groups: (typeof lists)['postsByTag']) =>
  Object.entries(groups).map(([name, list]) => [name, titles(list)]);

describe('makePostLists', () => {
  it('shows a post as other lists do, with its tags as the site spells them', () => {
    expect(lists.posts[0]).toStrictEqual({
      title: 'floods',
      url: '/notes/2015/06/floods/',
      date: { iso: '2015-06-08', text: 'June 8, 2015' },
      excerpt: 'Excerpt of floods.',
      authors: [{ title: 'Ann Author', url: '/notes/authors/ann-author/' }],
      place: '',
      tags: [
        { title: 'Rivers', url: '/notes/tags/rivers/' },
        { title: 'Roads', url: '/notes/tags/roads/' },
      ],
    });
  });

  it('lists all posts, those of a tag, an author and a year, newest first', () => {
    expect(titles(lists.posts)).toEqual(['floods', 'bridges', 'dams']);
    expect(titlesBy(lists.postsByTag)).toEqual([
      ['Rivers', ['floods', 'dams']],
      ['Roads', ['floods', 'bridges']],
    ]);
    expect(titlesBy(lists.postsByAuthor)).toEqual([
      ['Ann Author', ['floods', 'bridges']],
      ['Bo Lund', ['bridges', 'dams']],
    ]);
    expect(titlesBy(lists.postsByYear)).toEqual([
      ['2014', ['dams']],
      ['2015', ['floods', 'bridges']],
    ]);
  });

  it('gives the same post in every list, and lets nobody change it', () => {
    expect(lists.postsByTag['Roads']![1]).toBe(lists.posts[1]);
    expect([lists, lists.posts[0], lists.postsByYear].map(Object.isFrozen)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('reads no post before somebody asks for that one', () => {
    const read: string[] = [];
    const watched = ['a', 'b', 'c'].map((name) => {
      const post = makePost(name);
      Object.defineProperty(post, 'title', { get: () => (read.push(name), name) });
      return post;
    });
    const { posts: all } = makePostLists(makeSite(watched));
    expect(all.slice(0, 1)).toHaveLength(1);
    expect(all[0]!.title).toBe('a');
    expect(read).toEqual(['a']);
  });

  it('leaves out a post whose permalink is wrong', () => {
    const site = makeSite([makePost('a', { permalink: '../a' }), makePost('b')]);
    expect(titles(makePostLists(site).posts)).toEqual(['b']);
  });
});

describe('fingerprintPostLists', () => {
  const of = (...all: typeof posts) => fingerprintPostLists(makeSite(all));

  it('is the same for what lists show in the same way', () => {
    expect(of(makePost('a', { words: 1 }))).toBe(of(makePost('a', { words: 2 })));
  });

  it.each([
    ['title', { title: 'Other' }],
    ['day', { day: '2015-06-08' }],
    ['address', { permalink: '/other/' }],
    ['excerpt', { excerpt: 'Other.' }],
    ['author', { authors: ['Bo Lund'] }],
    ['tags', { tags: ['Roads'] }],
    ['place', { dateline: { place: 'Staunton', day: '2015-06-07', text: 'Staunton' } }],
    ['language', { lang: 'ru' }],
  ])('is another one for another %s', (_, given) => {
    expect(of(makePost('a', given))).not.toBe(of(makePost('a')));
  });

  it('is another one for another spelling of a tag, which another post decides', () => {
    const second = (tag: string) =>
      of(makePost('a', { tags: ['rivers'] }), makePost('b', { tags: [tag] }));
    expect(second('Rivers')).not.toBe(second('rivers'));
  });
});
