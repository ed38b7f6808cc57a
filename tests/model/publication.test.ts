import { describe, expect, it } from 'vitest';
import { momentsOf, publish } from '../../src/model/publication.ts';
import { makeDate, makePage, makePost } from '../support/make-post.ts';

const all = [
  makePost('old', { day: '2015-01-01' }),
  makePost('now', { day: '2015-06-07', time: '12:00' }),
  makePost('next', { day: '2015-06-07', time: '12:01' }),
  makePost('draft', { day: '2015-01-02', draft: true }),
  makePost('next-draft', { day: '2016-01-01', draft: true }),
  makePage('about'),
  makePage('a-draft', { draft: true }),
];
const nowMs = Date.parse('2015-06-07T12:00:00Z');
const names = (posts: readonly { readonly title: string }[]) => posts.map((post) => post.title);

describe('publish', () => {
  it('leaves out drafts and what is dated after the moment given', () => {
    const found = publish(all, { drafts: false, future: false, nowMs });
    expect(names(found.posts)).toEqual(['now', 'old']);
    expect(names(found.pages)).toEqual(['about']);
    expect([...found.unpublished]).toEqual([
      ['posts/next.md', 'future'],
      ['posts/draft.md', 'draft'],
      ['posts/next-draft.md', 'draft'],
      ['pages/a-draft.md', 'draft'],
    ]);
  });

  it('sorts posts by day where offsets make a later day the earlier moment', () => {
    const at = (name: string, iso: string) => {
      const date = { day: iso.slice(0, 10), iso, epochMs: Date.parse(iso), hasTime: true };
      return { ...makePost(name), date };
    };
    const posts = [
      at('a', '2015-06-07T23:30:00-05:00'),
      at('b', '2015-06-08T01:00:00+03:00'),
      at('c', '2015-06-07T10:00:00+00:00'),
      at('d', '2015-06-08T09:00:00+00:00'),
    ];
    const found = publish(posts, { drafts: false, future: false, nowMs: Infinity });
    expect(names(found.posts)).toEqual(['d', 'b', 'a', 'c']);
  });

  it('publishes drafts and future posts where they are asked for', () => {
    expect(names(publish(all, { drafts: true, future: false, nowMs }).posts)).toEqual([
      'now',
      'draft',
      'old',
    ]);
    expect(names(publish(all, { drafts: false, future: true, nowMs }).posts)).toEqual([
      'next',
      'now',
      'old',
    ]);
    const everything = publish(all, { drafts: true, future: true, nowMs });
    expect(names(everything.posts)).toEqual(['next-draft', 'next', 'now', 'draft', 'old']);
    expect(names(everything.pages)).toEqual(['a-draft', 'about']);
    expect(everything.unpublished.size).toBe(0);
  });

  it('counts posts alone, whatever is published', () => {
    const counts = { total: 5, drafts: 2, future: 1, expired: 0, unlisted: 0 };
    expect(publish(all, { drafts: false, future: false, nowMs }).counts).toEqual(counts);
    expect(publish(all, { drafts: true, future: true, nowMs }).counts).toEqual(counts);
  });

  it('publishes nothing before its `publishDate`, nor from its `expiryDate` on', () => {
    const posts = [
      makePost('late', { publishDate: makeDate('2015-06-08') }),
      makePost('in-time', {
        publishDate: makeDate('2015-06-07'),
        expiryDate: makeDate('2015-06-08'),
      }),
      makePost('gone', { expiryDate: makeDate('2015-06-07', '12:00') }),
      makePage('gone-page', { expiryDate: makeDate('2015-06-01') }),
    ];
    const found = publish(posts, { drafts: false, future: false, nowMs });
    expect(names(found.posts)).toEqual(['in-time']);
    expect(names(found.expired)).toEqual(['gone-page', 'gone']);
    expect([...found.unpublished.values()]).toEqual(['future', 'expired', 'expired']);
    expect(found.counts).toMatchObject({ future: 1, expired: 1 });
    expect(names(publish(posts, { drafts: true, future: true, nowMs }).posts)).toEqual([
      'in-time',
      'late',
    ]);
  });

  it('keeps what is unlisted out of all lists, and drafts of it unpublished', () => {
    const posts = [
      makePost('a', { unlisted: true }),
      makePage('b', { unlisted: true }),
      makePost('c', { unlisted: true, draft: true }),
      makePost('d'),
    ];
    const found = publish(posts, { drafts: false, future: false, nowMs });
    expect([found.posts, found.pages, found.unlisted].map(names)).toEqual([['d'], [], ['b', 'a']]);
    expect(found.counts).toEqual({ total: 3, drafts: 1, future: 0, expired: 0, unlisted: 1 });
  });

  it('changes at the dates of its posts', () => {
    const post = makePost('a', { expiryDate: makeDate('2015-06-09') });
    expect(momentsOf(post)).toEqual([Date.parse('2015-06-07'), Date.parse('2015-06-09')]);
  });

  it('orders posts of one moment by path, whatever order they come in', () => {
    const same = [makePost('b'), makePost('a/z'), makePost('c'), makePost('a')];
    const order = ['posts/a.md', 'posts/a/z.md', 'posts/b.md', 'posts/c.md'];
    for (const posts of [same, same.toReversed()]) {
      expect(
        publish(posts, { drafts: false, future: true, nowMs }).posts.map((post) => post.source),
      ).toEqual(order);
    }
  });
});
