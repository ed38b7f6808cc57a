import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markScripts } from '../../src/lib/mark-scripts.ts';
import { mayHoldOtherLetters } from '../../src/lib/other-letters.ts';

describe('mayHoldOtherLetters', () => {
  it('finds every letter that can be marked, wherever it stands', () => {
    let found = 0;
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const letters = String.fromCharCode(unit).repeat(2);
      const html = `${' '.repeat(unit % 17)}<p lang="und-Zsye">${letters}</p>`;
      if (markScripts(html) === html) continue;
      found += 1;
      expect(mayHoldOtherLetters(Buffer.from(html)), unit.toString(16)).toBe(true);
    }
    expect(found).toBeGreaterThan(30_000);
  });

  it('is not held up by what most pages hold', () => {
    const sign = fc.constantFrom(
      'a',
      'Ł',
      'ź',
      '“',
      '”',
      '’',
      '–',
      '…',
      '€',
      '→',
      '№',
      '😀',
      '\n',
      'a page of nothing but ASCII ',
    );
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 60 }),
        (signs) => void expect(mayHoldOtherLetters(Buffer.from(signs.join('')))).toBe(false),
      ),
      { seed: 3 },
    );
  });
});
