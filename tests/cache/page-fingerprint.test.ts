import { describe, expect, it } from 'vitest';
import { makePageFingerprint } from '../../src/cache/page-fingerprint.ts';

describe('makePageFingerprint', () => {
  const pages = [
    ['post', 1],
    ['post', 2],
    ['tag', 1],
    ['tag', 2],
  ] as const;
  const all = (fingerprint: ReturnType<typeof makePageFingerprint>) =>
    pages.map(([kind, shown]) => fingerprint(kind, shown));

  it('is the same for the same page under the same key, and another for others', () => {
    expect(all(makePageFingerprint(() => 'key'))).toEqual(all(makePageFingerprint(() => 'key')));
    expect(new Set(all(makePageFingerprint(() => 'key'))).size).toBe(pages.length);
  });

  it('is another for pages of a kind with another key, and for no others', () => {
    const [before, after] = [
      makePageFingerprint(() => 'a'),
      makePageFingerprint((kind) => (kind === 'post' ? 'b' : 'a')),
    ].map(all);
    expect(before!.map((one, index) => one === after![index])).toEqual([false, false, true, true]);
  });

  it('is another under another key', () => {
    expect(
      new Set([...all(makePageFingerprint(() => 'a')), ...all(makePageFingerprint(() => 'b'))])
        .size,
    ).toBe(2 * pages.length);
  });
});
