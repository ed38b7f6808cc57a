import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/lib/printable.ts';

describe('printable', () => {
  it('leaves letters of any script alone', () => {
    expect(printable('Río Бюджет 予算 🙂')).toBe('Río Бюджет 予算 🙂');
  });

  it.each(['\u0000', '\u001b', '\u007f', '\u009b', '\u200b', '\u202e', '\u2066', '\ufeff'])(
    'makes %j visible',
    (character) => {
      expect(printable(`a${character}b`)).toBe('a\ufffdb');
    },
  );

  it('keeps a text on one line, and every column in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = printable(text);
        expect(shown).toHaveLength(text.length);
        expect(shown).not.toMatch(/[\t\n\r]/);
      }),
    );
  });
});
