import { describe, expect, it, vi } from 'vitest';
import { memoize } from '../../src/lib/memoize.ts';

describe('memoize', () => {
  it('computes a value once for every key, and gives the same one', () => {
    const make = vi.fn((key: string) => ({ key }));
    const known = memoize(make);
    const [a, again, b] = [known('a'), known('a'), known('b')];
    expect(a).toBe(again);
    expect(b).toEqual({ key: 'b' });
    expect(make.mock.calls).toEqual([['a'], ['b']]);
  });

  it('tells objects apart that look the same', () => {
    const known = memoize((key: object) => ({ of: key }));
    expect(known({})).not.toBe(known({}));
  });
});
