// Language tags (BCP 47) → what a page must know of a language: its script, its direction, its own
// name.
import { memoize } from './memoize.ts';

/**
 * The script (ISO 15924) that a language is written in, most likely, where its tag does not say so:
 * Unicode's "likely subtags". "Zyyy" for what is no language.
 * @example scriptOf('ru') // 'Cyrl'
 * @example scriptOf('uz-Cyrl') // 'Cyrl'
 * @example scriptOf('no language') // 'Zyyy'
 */
export const scriptOf: (language: string) => string = memoize((language) => {
  try {
    return new Intl.Locale(language).maximize().script ?? unknown;
  } catch {
    return unknown;
  }
});

const unknown = 'Zyyy';

/**
 * Scripts written from right to left that languages of today use: `textInfo` of Intl.Locale has
 * other names on other Nodes, and Thaana wrong.
 */
const fromTheRight = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/**
 * The direction of a language's script.
 * @example directionOf('fa') // 'rtl'
 * @example directionOf('und-Hebr') // 'rtl'
 * @example directionOf('ar-Latn') // 'ltr'
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return fromTheRight.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/**
 * What a language calls itself, as the first word of a line; the tag itself where Unicode's CLDR
 * has no name.
 * @example nameOfLanguage('ru') // 'Русский'
 * @example nameOfLanguage('he') // 'עברית'
 */
export const nameOfLanguage: (language: string) => string = memoize((language) =>
  capitalize(
    new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language,
    language,
  ),
);

/**
 * Begins a text with a capital, as what begins a line does; Intl gives names of months and
 * languages as they stand in a text.
 * @example capitalize('июнь 2015 г.', 'ru') // 'Июнь 2015 г.'
 * @example capitalize('istanbul', 'tr') // 'İstanbul'
 */
export function capitalize(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
