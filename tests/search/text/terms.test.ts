import { describe, expect, it } from 'vitest';
import {
  isCapitalised,
  plainWord,
  termOf,
  termsOfQueryWord,
} from '../../../src/search/text/terms.ts';

describe('a term', () => {
  it.each([
    ['Tatarstan’s', 'tatarstan'],
    ['O’Hara', 'ohara'],
    ["O'Hara", 'ohara'],
    ['OHara', 'ohara'],
    ['co\u00adoperate', 'cooper'],
    ['Минниханов', 'минниханов'],
    ['законов', 'закон'],
  ])('of %j is %j', (written, term) => {
    expect(termOf(written)).toBe(term);
  });

  it('is missing for a stop word, in any case', () => {
    expect([termOf('The'), termOf('Что')]).toEqual([undefined, undefined]);
  });

  it('of a query may be a surname, whatever its case', () => {
    expect(termsOfQueryWord('Минниханов')).toEqual(['миннихан', 'минниханов']);
    expect(termsOfQueryWord('reforms')).toEqual(['reform']);
    expect(termsOfQueryWord('of')).toEqual([]);
  });

  it('is cut where nobody would type it', () => {
    expect(plainWord('a'.repeat(10_000))).toHaveLength(40);
  });
});

it('a capital is one that has a small letter', () => {
  expect(['Ural', 'Ёлка'].every(isCapitalised)).toBe(true);
  expect(['ural', '2014', '中', ''].some(isCapitalised)).toBe(false);
});
