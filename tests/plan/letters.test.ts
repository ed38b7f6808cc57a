import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collator } from '../../src/lib/compare.ts';
import { byLetter } from '../../src/plan/letters.ts';

const entry = (title: string) => ({ title, url: '/', count: 1, description: '' });
const letters = (names: readonly string[], language = 'en') =>
  byLetter(names.toSorted(collator(language)).map(entry), language).map(
    ({ title, entries }) => `${title}: ${entries.map((one) => one.title).join(' ')}`,
  );

describe('byLetter', () => {
  it('puts names under their first letters, whatever their case and accents', () => {
    expect(letters(['rivers', 'Roads', 'Élan', 'energy', 'Budgets'])).toEqual([
      'B: Budgets',
      'E: Élan energy',
      'R: rivers Roads',
    ]);
  });

  it('knows which signs are letters of their own', () => {
    expect(letters(['Åland', 'Arktis', 'Örebro'], 'sv')).toEqual([
      'A: Arktis',
      'Å: Åland',
      'Ö: Örebro',
    ]);
    expect(letters(['ёлка', 'Европа', 'йод', 'иск'], 'ru')).toEqual([
      'Е: Европа ёлка',
      'И: иск',
      'Й: йод',
    ]);
    expect(letters(['ışık', 'iş'], 'tr')).toEqual(['I: ışık', 'İ: iş']);
  });

  it('puts what begins with no letter under a sign of its own', () => {
    expect(letters(['1917', '#metoo', 'Rivers', '«Щит»'])).toEqual([
      '#: «Щит» #metoo 1917',
      'R: Rivers',
    ]);
  });

  it('gives every letter an id that no other has', () => {
    const ids = byLetter(['1917', 'Rivers', 'Реки'].map(entry), 'en').map(({ id }) => id);
    expect(ids).toEqual(['letter-23', 'letter-52', 'letter-420']);
  });

  it('puts what becomes two letters under the first', () => {
    expect(
      byLetter(['ἠ', 'ᾐ', 'ß', 'S'].map(entry), 'en').map(({ title, entries }) => [
        title,
        entries.length,
      ]),
    ).toEqual([
      ['Η', 2],
      ['S', 2],
    ]);
  });

  it('loses and repeats nothing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 })),
        fc.constantFrom('en', 'ru', 'sv'),
        (names, language) => {
          const groups = byLetter(names.map(entry), language);
          expect(
            groups.flatMap(({ entries }) => entries.map(({ title }) => title)).toSorted(),
          ).toEqual(names.toSorted());
          // Names of elements: no two alike.
          expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
        },
      ),
    );
  });
});
