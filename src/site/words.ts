// A language and the words that a site replaces → every word that the engine itself puts on a page
// or into a feed. Knows which languages exist; the words are in words/, one file for each language.
import { scriptOf } from '../lib/language.ts';
import { memoize } from '../lib/memoize.ts';
import { arabic } from './words/arabic.ts';
import { armenian } from './words/armenian.ts';
import { belarusian } from './words/belarusian.ts';
import { czech } from './words/czech.ts';
import { dutch } from './words/dutch.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { georgian } from './words/georgian.ts';
import { german } from './words/german.ts';
import { hebrew } from './words/hebrew.ts';
import { italian } from './words/italian.ts';
import { japanese } from './words/japanese.ts';
import { kazakh } from './words/kazakh.ts';
import { persian } from './words/persian.ts';
import { polish } from './words/polish.ts';
import { portuguese } from './words/portuguese.ts';
import { russian } from './words/russian.ts';
import { simplifiedChinese } from './words/simplified-chinese.ts';
import { spanish } from './words/spanish.ts';
import { traditionalChinese } from './words/traditional-chinese.ts';
import { turkish } from './words/turkish.ts';
import { ukrainian } from './words/ukrainian.ts';

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

/** The lists by language tag (BCP 47), with the script of a language that has two. */
export const wordLists: Readonly<Record<string, WordList>> = {
  ar: arabic,
  be: belarusian,
  cs: czech,
  de: german,
  en: english,
  es: spanish,
  fa: persian,
  fr: french,
  he: hebrew,
  hy: armenian,
  it: italian,
  ja: japanese,
  ka: georgian,
  kk: kazakh,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ru: russian,
  tr: turkish,
  uk: ukrainian,
  'zh-Hans': simplifiedChinese,
  'zh-Hant': traditionalChinese,
};

/**
 * The list for a language: `ru-UA` and `ru` have the same words, as have `zh-TW` and `zh-Hant`.
 * Undefined for a language without a list, and in a script that its list is not written in.
 */
export function wordListOf(language: string): WordList | undefined {
  const { language: name, script } = new Intl.Locale(language).maximize();
  const tag = [`${name}-${script}`, String(name)].find((key) => Object.hasOwn(wordLists, key));
  return tag !== undefined && scriptOf(tag) === script ? wordLists[tag] : undefined;
}

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

/** The words of a language (BCP 47); English for a language without a list. */
export const wordsIn: (language: string) => Words = memoize((language) => makeWords(language, {}));

function makeWords(language: string, own: OwnWords): Words {
  const known = wordListOf(language);
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
