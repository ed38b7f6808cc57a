import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNumbers, unpackNumbers } from '../../src/lib/numbers.ts';

describe('packNumbers', () => {
  it('gives text that unpackNumbers makes the same numbers of', () => {
    fc.assert(
      fc.property(fc.float64Array(), fc.int32Array(), (floats, integers) => {
        expect(new Float64Array(unpackNumbers(packNumbers(floats)))).toEqual(floats);
        expect(new Int32Array(unpackNumbers(packNumbers(integers)))).toEqual(integers);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('packs a part of a buffer as that part alone', () => {
    expect(packNumbers(Int32Array.of(1, 2, 3).subarray(1, 2))).toBe(packNumbers(Int32Array.of(2)));
  });
});
