import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveFeed } from '../../../src/features/feeds/archive.ts';
import type { DatedPost } from '../../../src/site/types.ts';
import { makePost, makeSite } from '../../support/make-post.ts';

const day = (index: number) =>
  new Date(Date.UTC(2015, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
const shown = ({ documents, open }: ReturnType<typeof archiveFeed>) => ({
  documents: documents.map(({ url, posts }) => [url, posts.map(({ title }) => title).join(' ')]),
  open: open.map(({ title }) => title).join(' '),
});
const archiveOf = (posts: readonly DatedPost[], atLeast?: number) =>
  archiveFeed(makeSite(posts), atLeast);

describe('archiveFeed', () => {
  it('gives every month that is over one document, and leaves the newest month open', () => {
    const posts = [
      makePost('a', { day: '2014-12-31' }),
      makePost('b', { day: '2015-03-01' }),
      makePost('c', { day: '2015-03-31' }),
      makePost('d', { day: '2015-04-01' }),
    ];
    expect(shown(archiveOf(posts))).toEqual({
      documents: [
        ['/feed/2014/12.xml', 'a'],
        ['/feed/2015/03.xml', 'c b'],
      ],
      open: 'd',
    });
  });

  it('cuts a busy month where a day ends, as soon as there is a later day', () => {
    const posts = ['a', 'b', 'c', 'd', 'e'].map((name, index) =>
      makePost(name, { day: `2015-06-0${1 + Math.floor(index / 2)}` }),
    );
    expect(shown(archiveOf(posts.slice(0, 2), 2))).toEqual({ documents: [], open: 'a b' });
    expect(shown(archiveOf(posts.slice(0, 4), 3))).toEqual({ documents: [], open: 'c d a b' });
    expect(shown(archiveOf(posts, 3))).toEqual({
      documents: [['/feed/2015/06.xml', 'c d a b']],
      open: 'e',
    });
    expect(shown(archiveOf([...posts, makePost('f', { day: '2015-07-01' })], 3))).toEqual({
      documents: [
        ['/feed/2015/06.xml', 'c d a b'],
        ['/feed/2015/06-2.xml', 'e'],
      ],
      open: 'f',
    });
  });

  it('has nothing where there are no posts', () => {
    expect(archiveOf([])).toEqual({ documents: [], open: [] });
  });

  // Posts come in the order of their days; within a day their names decide, so that any may come
  // before any other.
  const growth = fc
    .array(
      fc.record({
        later: fc.nat({ max: 20 }),
        posts: fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 1, maxLength: 8 }),
      }),
      { maxLength: 30 },
    )
    .map((days) => {
      let at = 0;
      return days.flatMap(({ later, posts }) => {
        at += later + 1;
        return posts.map((name) => makePost(`${at}-${name}`, { day: day(at) }));
      });
    });

  it('holds every post exactly once, newest first, with the open ones', () => {
    fc.assert(
      fc.property(growth, fc.integer({ min: 1, max: 12 }), (posts, atLeast) => {
        const site = makeSite(posts);
        const { documents, open } = archiveFeed(site, atLeast);
        expect([...open, ...documents.toReversed().flatMap((document) => document.posts)]).toEqual(
          site.posts,
        );
        expect(new Set(documents.map(({ url }) => url)).size).toBe(documents.length);
        for (const { posts: some } of documents)
          expect(new Set(some.map(({ date }) => date.day.slice(0, 7))).size).toBe(1);
      }),
      { seed: 1 },
    );
  });

  it('never changes a document when a post of the newest day or of a later one comes', () => {
    fc.assert(
      fc.property(growth, fc.integer({ min: 1, max: 12 }), (posts, atLeast) => {
        let before: readonly (readonly [url: string, posts: string])[] = [];
        for (let count = 1; count <= posts.length; count += 1) {
          const after = shown(archiveOf(posts.slice(0, count), atLeast)).documents as [
            string,
            string,
          ][];
          expect(after.slice(0, before.length)).toEqual(before);
          before = after;
        }
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  it('keeps the feed short: below the size of a document and a day, however busy the month', () => {
    const month = Array.from({ length: 180 }, (_, index) =>
      makePost(`p${index}`, {
        day: `2015-06-${String(1 + Math.floor(index / 6)).padStart(2, '0')}`,
      }),
    );
    for (let count = 1; count <= month.length; count += 1)
      expect(archiveOf(month.slice(0, count)).open.length).toBeLessThan(50 + 6);
    expect(archiveOf(month).documents).toHaveLength(3);
  });
});
