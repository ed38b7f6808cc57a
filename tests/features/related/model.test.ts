import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relatePosts } from '../../../src/features/related/model.ts';
import type { DatedPost } from '../../../src/site/types.ts';
import { makePost, makeSite } from '../../support/make-post.ts';

function relatedTo(name: string, posts: readonly DatedPost[]): string[] {
  return makeSite(posts)
    .relatedTo(makePost(name).source)
    .map((post) => post.title);
}
const day = (number: number) => new Date(Date.UTC(2015, 0, number)).toISOString().slice(0, 10);

describe('relatePosts', () => {
  it('finds earlier posts that share tags, most shared tags first', () => {
    const posts = [
      makePost('new', { day: day(9), tags: ['a', 'b', 'c'] }),
      makePost('one', { day: day(8), tags: ['a'] }),
      makePost('two', { day: day(3), tags: ['b', 'c'] }),
      makePost('none', { day: day(4), tags: ['d'] }),
    ];
    expect(relatedTo('new', posts)).toEqual(['two', 'one']);
    expect(relatedTo('one', posts)).toEqual([]);
    expect(relatedTo('none', posts)).toEqual([]);
  });

  it('weighs a rare tag more than a common one', () => {
    const posts = [
      makePost('new', { day: day(30), tags: ['common', 'rare'] }),
      ...Array.from({ length: 20 }, (_, index) =>
        makePost(`c${index}`, { day: day(9 + index), tags: ['common'] }),
      ),
      makePost('rare', { day: day(1), tags: ['rare'] }),
    ];
    expect(relatedTo('new', posts)).toEqual(['rare', 'c19', 'c18', 'c17', 'c16']);
  });

  it('prefers the nearer in time, then the first by path, among equals', () => {
    const posts = [
      makePost('new', { day: day(9), tags: ['a'] }),
      makePost('far', { day: day(1), tags: ['a'] }),
      makePost('z', { day: day(5), tags: ['a'] }),
      makePost('b', { day: day(5), tags: ['a'] }),
    ];
    expect(relatedTo('new', posts)).toEqual(['b', 'z', 'far']);
  });

  it('does not relate posts of one moment, which would change when one of them is added', () => {
    expect(
      relatedTo('a', [makePost('a', { tags: ['x'] }), makePost('b', { tags: ['x'] })]),
    ).toEqual([]);
    expect(
      relatedTo('b', [makePost('a', { tags: ['x'] }), makePost('b', { tags: ['x'] })]),
    ).toEqual([]);
  });

  it('counts a tag once that a post writes in two ways', () => {
    const posts = [
      makePost('new', { day: day(9), tags: ['War', 'war', 'x'] }),
      makePost('w', { day: day(2), tags: ['war'] }),
      makePost('x', { day: day(3), tags: ['x'] }),
    ];
    expect(relatedTo('new', posts)).toEqual(['x', 'w']);
  });

  const tags = fc.subarray(['a', 'b', 'c', 'd', 'e']);
  const archive = fc.array(fc.record({ day: fc.integer({ min: 1, max: 30 }), tags }), {
    maxLength: 60,
  });

  it('never changes for old posts when a new one appears', () => {
    fc.assert(
      fc.property(archive, tags, (made, newTags) => {
        const posts = made.map((one, index) =>
          makePost(`p${index}`, { day: day(one.day), tags: one.tags }),
        );
        const [before, after] = [
          makeSite(posts),
          makeSite([...posts, makePost('new', { day: day(30), tags: newTags })]),
        ].map(({ relatedTo: of }) => posts.map(({ source }) => of(source)));
        expect(after).toEqual(before);
      }),
    );
  });

  it('finds the same with what an earlier build has found, whatever has changed since', () => {
    const posts = (made: readonly { day: number; tags: string[] }[]) =>
      makeSite(
        made.map((one, index) => makePost(`p${index}`, { day: day(one.day), tags: one.tags })),
      );
    fc.assert(
      fc.property(archive, archive, fc.nat(60), (before, changed, kept) => {
        const then = posts(before);
        const now = posts([...before.slice(0, kept), ...changed]);
        const { relations } = relatePosts(then.posts, then.tagOf);
        const [known, anew] = [
          relatePosts(now.posts, now.tagOf, relations),
          relatePosts(now.posts, now.tagOf),
        ];
        expect(known.relations).toEqual(anew.relations);
        for (const { source } of now.posts)
          expect(known.relatedTo(source)).toEqual(anew.relatedTo(source));
      }),
    );
  });

  it('looks no further than where something has changed', () => {
    const { posts, tagOf } = makeSite(
      Array.from({ length: 9 }, (_, index) =>
        makePost(`p${index}`, { day: day(index + 1), tags: ['a'] }),
      ),
    );
    const { relations } = relatePosts(posts, tagOf);
    // Nonsense that is known of the oldest is believed; the newest, which is other than what is
    // known, is looked at.
    const known = {
      fingerprints: relations.fingerprints.map((fingerprint, index) =>
        index === 8 ? 1 : fingerprint,
      ),
      places: relations.places.map(() => 0),
    };
    const found = relatePosts(posts, tagOf, known).relations;
    expect(found.places.subarray(0, 40)).toEqual(known.places.subarray(0, 40));
    expect(found.places.subarray(40)).toEqual(relations.places.subarray(40));
    expect(found.fingerprints).toEqual(relations.fingerprints);
  });

  it('gives at most five, all of them earlier and sharing a tag, each once', () => {
    fc.assert(
      fc.property(archive, (made) => {
        const posts = made.map((one, index) =>
          makePost(`p${index}`, { day: day(one.day), tags: one.tags }),
        );
        const site = makeSite(posts);
        for (const post of site.posts) {
          const related = site.relatedTo(post.source);
          const earlier = site.posts.filter(
            (one) =>
              one.date.epochMs < post.date.epochMs &&
              one.tags.some((tag) => post.tags.includes(tag)),
          );
          // Within reach, five are found wherever five exist.
          expect(related).toHaveLength(Math.min(5, earlier.length));
          expect(new Set(related).size).toBe(related.length);
          expect(related.every((one) => earlier.includes(one))).toBe(true);
        }
      }),
    );
  });
});
