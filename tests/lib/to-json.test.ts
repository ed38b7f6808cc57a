import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/lib/to-json.ts';

describe('toJson', () => {
  it.each([
    ['a', 'a'],
    [true, true],
    [1.5, 1.5],
    [null, null],
    [undefined, undefined],
    [Number.NaN, null],
    [() => 1, undefined],
    [new Set([1]), {}],
    [
      { a: [Infinity, undefined], b: undefined, c: new Date(0) },
      { a: [null, null], c: '1970-01-01T00:00:00.000Z' },
    ],
  ])('makes of %o what JSON says of it', (value, expected) => {
    expect(toJson(value)).toStrictEqual(expected);
  });
});
