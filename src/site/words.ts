// A language and the words that a site replaces → every word that the engine itself puts on a page
// or into a feed. Knows which languages exist; the words are in words/, one file for each language.
import { memoize } from '../lib/memoize.ts';
import { english } from './words/english.ts';
import { russian } from './words/russian.ts';

/** A text for each plural form of a language; `other` is used for the rest. */
export type Plurals = { readonly [form in Intl.LDMLPluralRule]?: string } & {
  readonly other: string;
};

/** The words of a language as they are written in words/. */
export type WordList = {
  readonly [name in WordName]: (typeof english)[name] extends string ? string : Plurals;
};

export type WordName = keyof typeof english;

/** The words that a site replaces; a single text is used for all numbers. */
export type OwnWords = { readonly [name in WordName]?: WordList[name] | string };

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? [Name, ...Placeholders<Rest>]
  : [];

type Given<Names extends readonly string[]> = { [place in keyof Names]: string | number };

type Word<Written> = Written extends string
  ? Placeholders<Written> extends []
    ? string
    : (...given: Given<Placeholders<Written>>) => string
  : (count: number) => string;

/**
 * The words of a language, ready for use: a text; a function of a number that decides on the
 * plural; or a function of the placeholders' values, in the order of the English text.
 */
export type Words = { readonly [name in WordName]: Word<(typeof english)[name]> } & {
  /** A number by itself: "25,000". */
  readonly number: (value: number) => string;
};

// By the first part of a tag: `ru-UA` and `ru` have the same words.
const lists: Readonly<Record<string, WordList>> = { en: english, ru: russian };

/** The words of a site. */
export function wordsOf({ language, words }: SiteWords): Words {
  let byLanguage = madeFor.get(words);
  if (!byLanguage) madeFor.set(words, (byLanguage = memoize((tag) => makeWords(tag, words))));
  return byLanguage(language);
}

/** What the words of a site depend on: a part of its configuration. */
export interface SiteWords {
  readonly language: string;
  readonly words: OwnWords;
}

/** Configurations may share an object: most sites have no words of their own. */
const madeFor = new WeakMap<OwnWords, (language: string) => Words>();

/** The words of a language (BCP 47), by its first part; English for a language without a list. */
export const wordsIn: (language: string) => Words = memoize((language) => makeWords(language, {}));

function makeWords(language: string, own: OwnWords): Words {
  const known = lists[language.split('-')[0]!.toLowerCase()];
  // English words follow English rules, even in place of those of another language.
  const rules = new Intl.PluralRules(known ? language : 'en');
  const numbers = new Intl.NumberFormat(language);
  const list = { ...(known ?? english), ...own };
  const names = Object.keys(english) as WordName[];
  const made = Object.fromEntries(names.map((name) => [name, makeWord(list[name], english[name])]));
  // Eleventy passes frozen values to templates as they are, and everything else through proxies, at
  // a cost for each word.
  return Object.freeze({
    ...made,
    number: (value: number) => numbers.format(value),
  }) as unknown as Words;

  function makeWord(written: string | Plurals, model: string | Plurals): unknown {
    if (typeof model !== 'string') {
      const fillIn = memoize((text: string) => filler(text, ['count']));
      return (count: number) => fillIn(pluralOf(written, count))([numbers.format(count)]);
    }
    const places = placeholdersOf(model);
    if (places.length === 0) return written;
    const fillIn = filler(written as string, places);
    return (...given: (string | number)[]) => fillIn(given);
  }

  function pluralOf(written: string | Plurals, count: number): string {
    return typeof written === 'string' ? written : (written[rules.select(count)] ?? written.other);
  }
}

/**
 * The names in braces, in their order.
 * @example placeholdersOf('{title}, page {number}') // ['title', 'number']
 */
export function placeholdersOf(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name!);
}

/** Puts values into a text, which is split only once: a page asks for a dozen words. */
function filler(
  text: string,
  places: readonly string[],
): (given: readonly (string | number)[]) => string {
  const pieces = text.split(/\{(\w+)\}/);
  const numbers = pieces.map((name, index) => (index % 2 === 0 ? -1 : places.indexOf(name)));
  return (given) => {
    let filled = '';
    for (const [index, piece] of pieces.entries()) {
      const number = numbers[index]!;
      filled += number >= 0 ? String(given[number]) : index % 2 === 0 ? piece : `{${piece}}`;
    }
    return filled;
  };
}
