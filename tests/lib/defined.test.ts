import { describe, expect, it } from 'vitest';
import { defined } from '../../src/lib/defined.ts';

describe('defined', () => {
  it('leaves out what is undefined, and nothing else', () => {
    expect(Object.keys(defined({ a: 1, b: undefined, c: null, d: '', e: 0, f: false }))).toEqual([
      'a',
      'c',
      'd',
      'e',
      'f',
    ]);
  });

  it('adds to what it is given', () => {
    const base = { a: 1 };
    expect(defined({ b: 2, c: undefined }, base)).toEqual({ a: 1, b: 2 });
    expect(base).toEqual({ a: 1, b: 2 });
  });
});
