import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/search/format/bits.ts';
import { readTerms, writeTerms } from '../../../src/search/format/terms-file.ts';

const entries = ['#t:north caucasus', 'kazan', 'казан', 'kazanov'].map((term, index) => ({
  term,
  isName: index > 0,
  posts: Uint32Array.of(index, index + 5),
  steps: Uint8Array.of(2, 7),
}));

describe('a part of the dictionary', () => {
  it('comes out as it was written', () => {
    expect(readTerms(writeTerms(entries, 10), 10)).toEqual(entries);
    expect(readTerms(writeTerms([], 10), 10)).toEqual([]);
  });

  it('is refused wherever it is cut', () => {
    const bytes = writeTerms(entries, 10);
    for (let length = 0; length < bytes.length; length += 1)
      expect(() => readTerms(bytes.subarray(0, length), 10)).toThrow(FormatError);
  });

  it('is refused if it has more posts than there are', () => {
    expect(() => readTerms(writeTerms(entries, 10), 1)).toThrow(FormatError);
  });
});
