// A list of words → tests that it is whole: every name, every placeholder, every plural form of the
// language, in the letters of the language.
import { expect, it } from 'vitest';
import { english } from '../../src/site/words/english.ts';
import { type Plurals, placeholdersOf, type WordList } from '../../src/site/words.ts';

/** Names whose texts may have no letter at all, or are the same in several languages. */
const neutral = new Set(['part', 'feed', 'menu', 'feeds', 'pages', 'citation', 'citationUnsigned']);

type List = Readonly<Record<string, string | Plurals>>;

/** Defines the tests; `language` is the tag of the list (BCP 47). */
export function checkWords(list: WordList, language: string): void {
  const entries = Object.entries(list as List);
  const texts = entries.flatMap(([name, written]) =>
    typeof written === 'string'
      ? [{ name, text: written }]
      : Object.values(written).map((text) => ({ name, text })),
  );

  it('has every word, in the order of the English list', () => {
    expect(Object.keys(list)).toEqual(Object.keys(english));
  });

  it('has the placeholders of the English words, in every plural form', () => {
    const wanted = (name: string) => {
      const model = (english as List)[name]!;
      return placeholdersOf(typeof model === 'string' ? model : model.other).toSorted();
    };
    const places = texts.map(({ name, text }) => [name, placeholdersOf(text).toSorted()]);
    expect(places).toEqual(texts.map(({ name }) => [name, wanted(name)]));
  });

  it('has every plural form of the language, and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [, written] of entries)
      if (typeof written !== 'string')
        expect(Object.keys(written).toSorted()).toEqual(pluralCategories.toSorted());
  });

  it('is written in the letters of the language, without stray white space', () => {
    const { script = '' } = new Intl.Locale(language).maximize();
    const letters = new RegExp(`^[\\P{L}${lettersOf(script)}]+$`, 'v');
    for (const { name, text } of texts) {
      const plain = text.replace(/\{\w+\}|\bURL\b/g, '');
      expect(plain, name).toMatch(letters);
      expect(text, name).toBe(text.trim());
      expect(text, name).not.toMatch(/[ \u00a0]{2}|["']|\.\.\./);
      if (!neutral.has(name)) expect(plain, name).toMatch(/\p{L}/u);
    }
  });
}

function lettersOf(script: string): string {
  if (script === 'Jpan') return '\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hani}ー';
  return script.startsWith('Han') ? '\\p{sc=Hani}' : `\\p{sc=${script}}`;
}
