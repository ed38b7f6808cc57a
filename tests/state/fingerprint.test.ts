import { describe, expect, it } from 'vitest';
import { makeFingerprint } from '../../src/state/fingerprint.ts';

describe('makeFingerprint', () => {
  const lists = [['post', 1], ['post', 2], ['tag', 1], ['post'], [], ['{"view":{"title":"Rivers"}}']];

  it('is the same for the same parts under the same key, and another for others', () => {
    const [first, again] = [makeFingerprint('key'), makeFingerprint('key')];
    expect(lists.map(first)).toEqual(lists.map(again));
    expect(new Set(lists.map(first)).size).toBe(lists.length);
  });

  it('is another under another key', () => {
    const [one, other] = [makeFingerprint('a'), makeFingerprint('b')];
    expect(lists.filter((list) => one(list) === other(list))).toEqual([]);
  });
});
