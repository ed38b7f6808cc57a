import { describe, expect, it } from 'vitest';
import {
  date,
  field,
  filledText,
  flag,
  names,
  texts,
  webUrl,
  wholeNumber,
  z,
} from '../../src/config/values.ts';

describe('a kind of value', () => {
  it.each([
    [filledText, ' a ', ' \n'],
    [wholeNumber, 1, 0],
    [webUrl, 'https://a.example/', 'mailto:a@b.example'],
    [date, 2015, true],
    [flag, 'yes', 'maybe'],
    [texts, ['a', 1, null], [{}]],
    [names, { name: 'A' }, { title: 'A' }],
  ])('takes what it is, and nothing else', (schema: z.ZodType, good, bad) => {
    expect(schema.safeParse(good).success).toBe(true);
    expect(schema.safeParse(bad).success).toBe(false);
  });
});

describe('field', () => {
  it('may be missing or null, and carries what editors show', () => {
    const optional = field(filledText, 'A word.', 'rivers');
    expect(['rivers', null, undefined].map((value) => optional.safeParse(value).success)).toEqual([
      true,
      true,
      true,
    ]);
    expect(z.globalRegistry.get(optional)).toMatchObject({
      description: 'A word.',
      examples: ['rivers'],
    });
  });
});
