import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter, FormatError } from '../../../src/search/format/bits.ts';
import {
  readPostings,
  stepCount,
  stepOf,
  weightOfStep,
  writePostings,
} from '../../../src/search/format/postings.ts';

describe('postings', () => {
  it('come out as they were written', () => {
    const posts = fc.uniqueArray(fc.nat(999), { maxLength: 200 });
    fc.assert(
      fc.property(posts, fc.nat(7), (numbers, shift) => {
        const postings = {
          posts: Uint32Array.from(numbers).sort(),
          steps: Uint8Array.from(numbers, (number) => (number + shift) % stepCount),
        };
        const bits = new BitWriter();
        writePostings(bits, postings, 1000);
        const reader = new BitReader(bits.finish());
        expect(readPostings(reader, numbers.length, 1000)).toEqual(postings);
      }),
    );
  });

  it('are refused beyond the last post', () => {
    const bits = new BitWriter();
    writePostings(bits, { posts: Uint32Array.of(9), steps: Uint8Array.of(2) }, 10);
    expect(() => readPostings(new BitReader(bits.finish()), 1, 9)).toThrow(FormatError);
  });
});

describe('the step of a weight', () => {
  it('rises with the count and falls with the length, and both have an end', () => {
    const weight = (count: number, length: number) => weightOfStep(stepOf(count, length));
    expect(weight(1, 600)).toBe(1.1);
    expect(weight(2, 600)).toBeGreaterThan(weight(1, 600));
    expect(weight(1, 5000)).toBeLessThan(weight(1, 600));
    expect(stepOf(60_000, 1)).toBe(stepCount - 1);
    expect(stepOf(1, 1_000_000)).toBe(0);
  });
});
