import { describe, expect, it } from 'vitest';
import type { z } from '../../../src/config/values.ts';
import {
  commaTextsOf,
  flagOf,
  isPresent,
  textOf,
  textsOf,
  written,
} from '../../../src/site/fields/written.ts';

describe('written', () => {
  it.each([
    [written.filled, 1984, ' \n'],
    [written.date, 2015, true],
    [written.flag, 'yes', 'maybe'],
    [written.texts, ['a', 1, null], [{}]],
    [written.names, { name: 'A' }, { title: 'A' }],
    [written.dateline, false, true],
    [written.image, { src: '/a.jpg' }, { alt: 'A dam' }],
    [written.corrections, { date: 2015, text: 'x' }, 'x'],
  ])('accepts what it is for, and nothing else: %#', (schema: z.ZodType, good, bad) => {
    expect(schema.safeParse(good).success).toBe(true);
    expect(schema.safeParse(bad).success).toBe(false);
  });
});

describe('isPresent', () => {
  it('is false for null and for blank texts', () => {
    expect([undefined, null, '', ' \n'].filter(isPresent)).toEqual([]);
    expect([0, false, [], 'a', ' a'].filter(isPresent)).toHaveLength(5);
  });
});

describe('textOf', () => {
  it('writes letters composed', () => {
    expect(textOf('a\tCafe\u0301')).toBe('a\tCaf\u00e9');
  });

  it('makes texts of numbers and booleans, and trims them', () => {
    expect([1984, false, ' a\n', ' ', null].map(textOf)).toEqual([
      '1984',
      'false',
      'a',
      undefined,
      undefined,
    ]);
  });
});

describe('textsOf', () => {
  it('makes a list of one text, of texts, and of names in mappings', () => {
    expect(textsOf('Reed, John')).toEqual(['Reed, John']);
    expect(textsOf(['John', { name: 'Anna' }, null, ' ', 'John'])).toEqual(['John', 'Anna']);
    expect(textsOf(undefined)).toEqual([]);
  });
});

describe('commaTextsOf', () => {
  it.each([
    ['energy, rivers,, energy ', ['energy', 'rivers']],
    [
      ['energy', null, 2015, true, ' '],
      ['energy', '2015', 'true'],
    ],
    [['a, b'], ['a, b']],
    [2015, ['2015']],
    [null, []],
  ])('parts %j', (tags, expected) => {
    expect(commaTextsOf(tags)).toEqual(expected);
  });
});

describe('flagOf', () => {
  it('is true for true and its spellings', () => {
    expect([true, 'yes', 'True', false, 'no'].map(flagOf)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
