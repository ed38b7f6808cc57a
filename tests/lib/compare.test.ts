import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collator, compareText } from '../../src/lib/compare.ts';

describe('compareText', () => {
  it('orders by code units', () => {
    expect(['é', 'b', 'B', 'a', ''].sort(compareText)).toEqual(['', 'B', 'a', 'b', 'é']);
  });
});

describe('collator', () => {
  it('orders as readers of the language expect, numbers by value', () => {
    expect(['Part 10', 'Zürich', 'part 9', 'Éire', 'Ähren'].sort(collator('de'))).toEqual([
      'Ähren',
      'Éire',
      'part 9',
      'Part 10',
      'Zürich',
    ]);
    expect(['Ähren', 'Zug'].sort(collator('sv'))).toEqual(['Zug', 'Ähren']);
  });

  it('calls only equal texts equal', () => {
    const compare = collator('en');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (a, b) => (compare(a, b) === 0) === (a === b),
      ),
    );
    expect(compare('e\u0301', 'é')).not.toBe(0);
  });
});
