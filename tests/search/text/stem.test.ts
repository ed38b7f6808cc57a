import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/search/text/stem.ts';

describe('stem', () => {
  it.each([
    ['reforms', 'reformed'],
    ['перепись', 'переписи'],
    ['перепись', 'переписью'],
    ['казань', 'казани'],
    ['навального', 'навальный'],
  ])('%j and %j have one', (word, other) => {
    expect(stem(word)).toBe(stem(other));
  });

  it.each([
    ['police', 'policy'],
    ['казань', 'казах'],
  ])('%j and %j have not', (word, other) => {
    expect(stem(word)).not.toBe(stem(other));
  });

  it.each(['2014', 'be', '中', 'շուն', 'constructor2', '__proto__'])('%j is its own', (word) => {
    expect(stem(word)).toBe(word);
  });
});
