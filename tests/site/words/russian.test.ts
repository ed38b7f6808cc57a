import { describe, expect, it } from 'vitest';
import { english } from '../../../src/site/words/english.ts';
import { russian } from '../../../src/site/words/russian.ts';
import { type Plurals, placeholdersOf } from '../../../src/site/words.ts';

describe('the Russian words', () => {
  it('are all there, with the placeholders of the English ones', () => {
    const places = (list: Readonly<Record<string, string | Plurals>>) =>
      Object.entries(list).map(([name, written]) => [
        name,
        placeholdersOf(typeof written === 'string' ? written : written.other).toSorted(),
      ]);
    expect(places(russian)).toEqual(places(english));
  });

  it('have every plural of the language', () => {
    const { pluralCategories } = new Intl.PluralRules('ru').resolvedOptions();
    const counted = Object.values(russian).filter((written) => typeof written !== 'string');
    for (const forms of counted)
      expect(Object.keys(forms).toSorted()).toEqual([...pluralCategories].toSorted());
  });

  it('are Russian', () => {
    const letters = Object.entries(russian)
      .filter(([name]) => name !== 'part' && name !== 'feed')
      .map(([, written]) => JSON.stringify(written).replace(/\{\w+\}|"\w+":/g, ''));
    for (const text of letters) expect(text).toMatch(/^[^a-z]*[а-яё][^a-z]*$/i);
  });
});
