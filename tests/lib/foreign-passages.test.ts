import { describe, expect, it } from 'vitest';
import {
  findForeignLetter,
  findForeignPassages,
  markedScripts,
} from '../../src/lib/foreign-passages.ts';

describe('findForeignLetter', () => {
  it.each([
    ['en', 'Łódź – ə α', 9],
    ['ru', 'Крым NATO λ', 10],
    ['zh', '北京 の', Infinity],
    ['ko', '한국 韓國', Infinity],
    ['no language', 'и', 0],
  ])('finds the first letter that %s is not written with', (language, text, place) => {
    expect(findForeignLetter(text, { language })).toBe(place);
  });

  it('begins where it is told', () => {
    expect(findForeignLetter('и и', { language: 'en', from: 1 })).toBe(2);
  });
});

describe('findForeignPassages', () => {
  const find = (text: string, around: readonly string[], languages = {}) =>
    findForeignPassages(text, { around, languages }).map(
      ({ start, end, lang }) => `${text.slice(start, end)}|${lang}`,
    );

  it('finds passages with all that is between their letters', () => {
    expect(find('Of «Он – 5 раз» and &#x26; Он&amp;она, שבת שלום', ['en'])).toEqual([
      'Он – 5 раз|und-Cyrl',
      'Он&amp;она|und-Cyrl',
      'שבת שלום|und-Hebr',
    ]);
  });

  it('leaves a Greek letter alone that is alone', () => {
    expect(find('π and λόγος', ['en'])).toEqual(['λόγος|und-Grek']);
  });

  it('takes the language further out that is written so, then what the site says', () => {
    expect(find('Крим', ['und', 'uk', 'en'], { Cyrl: 'ru' })).toEqual(['Крим|uk']);
    expect(find('Крым', ['und', 'en'], { Cyrl: 'ru' })).toEqual(['Крым|ru']);
  });

  it('finds none where nothing is to be marked', () => {
    expect(find('Крым', ['en', ''])).toEqual([]);
  });
});

describe('markedScripts', () => {
  it('are codes of ISO 15924', () => {
    expect(markedScripts.filter((script) => !/^[A-Z][a-z]{3}$/.test(script))).toEqual([]);
  });
});
