import { describe, expect, it } from 'vitest';
import { makeFingerprint } from '../../src/cache/fingerprint.ts';

describe('makeFingerprint', () => {
  const pages = [
    ['post', 1],
    ['post', 2],
    ['tag', 1],
    ['tag', 2],
  ] as const;
  const all = (fingerprint: ReturnType<typeof makeFingerprint>) =>
    pages.map(([kind, shown]) => fingerprint(kind, shown));

  it('is the same for the same page under the same key, and another for others', () => {
    expect(all(makeFingerprint(() => 'key'))).toEqual(all(makeFingerprint(() => 'key')));
    expect(new Set(all(makeFingerprint(() => 'key'))).size).toBe(pages.length);
  });

  it('is another for pages of a kind with another key, and for no others', () => {
    const [before, after] = [
      makeFingerprint(() => 'a'),
      makeFingerprint((kind) => (kind === 'post' ? 'b' : 'a')),
    ].map(all);
    expect(before!.map((one, index) => one === after![index])).toEqual([false, false, true, true]);
  });

  it('is another under another key', () => {
    expect(
      new Set([...all(makeFingerprint(() => 'a')), ...all(makeFingerprint(() => 'b'))]).size,
    ).toBe(2 * pages.length);
  });
});
