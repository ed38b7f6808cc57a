import { describe, expect, it } from 'vitest';
import { filledText, webUrl, wholeNumber, type z } from '../../src/config/values.ts';

describe('a kind of value', () => {
  it.each([
    [filledText, ' a ', ' \n'],
    [wholeNumber, 1, 0],
    [webUrl, 'https://a.example/', 'mailto:a@b.example'],
  ])('takes what it is, and nothing else', (schema: z.ZodType, good, bad) => {
    expect(schema.safeParse(good).success).toBe(true);
    expect(schema.safeParse(bad).success).toBe(false);
  });
});
