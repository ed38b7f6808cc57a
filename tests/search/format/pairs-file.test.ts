import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/search/format/bits.ts';
import {
  bucketCount,
  bucketOf,
  bucketsOfFile,
  fileOfBucket,
  hashOfTerm,
  readPairs,
  writePairs,
} from '../../../src/search/format/pairs-file.ts';

describe('a file of pairs', () => {
  it('has the buckets that it was written with', () => {
    const buckets = [Uint32Array.of(1, 9), Uint32Array.of(), Uint32Array.of(0, 1, 2, 3)];
    const bytes = writePairs(buckets, 10);
    expect(buckets.map((_, index) => readPairs(bytes, index, 10))).toEqual(buckets);
    expect(() => readPairs(bytes, 50, 10)).toThrow(FormatError);
    expect(() => readPairs(bytes, 0, 9)).toThrow(FormatError);
  });

  it.each([1, 3, 7, 110])('is one of %i, and each bucket is in one', (files) => {
    for (let bucket = 0; bucket < bucketCount; bucket += 13) {
      const number = fileOfBucket(bucket, files);
      const [from, to] = bucketsOfFile(number, files);
      expect(bucket >= from && bucket < to).toBe(true);
    }
    expect(bucketsOfFile(files - 1, files)[1]).toBe(bucketCount);
  });
});

it('the bucket of two terms depends on their order', () => {
  const [rule, law] = [hashOfTerm('rule'), hashOfTerm('law')];
  expect(bucketOf(rule, law)).not.toBe(bucketOf(law, rule));
  expect(bucketOf(rule, law)).toBeLessThan(bucketCount);
});
