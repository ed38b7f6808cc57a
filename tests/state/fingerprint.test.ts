import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFingerprints } from '../../src/state/fingerprint.ts';

const json = fc.jsonValue({ maxDepth: 3 });
const object = fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), json, { maxKeys: 4 });
/** As a list page shows it: posts, each an object, among other things. */
const shown = fc.record({ page: object, view: fc.record({ title: fc.string(), posts: fc.array(object, { maxLength: 3 }), rest: json }) });

const plain = (value: unknown) => JSON.stringify(value);

describe('ofShown', () => {
  it('is the same for the same data', () => {
    fc.assert(fc.property(shown, (one) => {
      const copy = structuredClone(one);
      expect(makeFingerprints('key').ofShown(copy)).toBe(makeFingerprints('key').ofShown(one));
    }), { seed: 1 });
  });

  it('is another for other data, wherever it differs', () => {
    fc.assert(fc.property(shown, shown, ({ page, view }, other) => {
      const { ofShown } = makeFingerprints('key');
      const of = ofShown({ page, view });
      const changed = [
        { page: other.page, view },
        { page, view: { ...view, title: other.view.title } },
        { page, view: { ...view, rest: other.view.rest } },
        { page, view: { ...view, posts: other.view.posts } },
        { page, view: { ...view, posts: view.posts.toReversed() } },
        { page, view: { ...view, posts: [...view.posts, other.page] } },
        { page, feed: view },
      ];
      for (const one of changed) expect(ofShown(one) === of).toBe(plain(one) === plain({ page, view }));
    }), { seed: 2 });
  });

  it('hashes a post once for all the lists that show it', () => {
    let asked = 0;
    const post = { toJSON: () => ({ title: `asked ${(asked += 1)}` }) };
    const { ofShown } = makeFingerprints('key');
    const fingerprints = [1, 2, 3].map((number) => ofShown({ view: { number, posts: [post] } }));
    expect([asked, new Set(fingerprints).size]).toEqual([1, 3]);
  });

  it('takes lists that are called posts and hold something else', () => {
    const { ofShown } = makeFingerprints('key');
    const lists = [[], [1], ['1'], [null], [[]], [{}]].map((posts) => ofShown({ view: { posts } }));
    expect(new Set([...lists, ofShown({ view: { posts: 'posts' } }), ofShown({ view: null })]).size).toBe(8);
  });
});

describe('ofParts', () => {
  it('is another for other parts, or another number of them', () => {
    const { ofParts } = makeFingerprints('key');
    const parts = [['a', 'b'], ['b', 'a'], ['ab'], ['a', 'b', ''], ['', 'a', 'b'], ['a', '', 'b'], [], ['a']];
    expect(new Set(parts.map(ofParts)).size).toBe(parts.length);
    expect(makeFingerprints('key').ofParts(['a', 'b'])).toBe(ofParts(['a', 'b']));
  });

  it('is nothing where nothing says what a page is made of', () => {
    expect(makeFingerprints('key').ofParts(undefined)).toBe('');
    expect(makeFingerprints('key').ofParts([])).not.toBe('');
  });
});

describe('makeFingerprints', () => {
  it('makes others under another key', () => {
    const [one, other] = [makeFingerprints('a'), makeFingerprints('b')];
    expect(one.ofShown({ view: {} })).not.toBe(other.ofShown({ view: {} }));
    expect(one.ofParts(['x'])).not.toBe(other.ofParts(['x']));
  });

  it('makes short ones', () => {
    const { ofShown, ofParts } = makeFingerprints('key');
    for (const made of [ofShown({}), ofParts([])]) expect(made).toMatch(/^[\w-]{16}$/);
  });
});
