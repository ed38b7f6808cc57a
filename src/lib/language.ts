// Language tags (BCP 47) → what a page must know about a language: its script, its direction, its
// name in itself.
import { memoize } from './memoize.ts';

/**
 * The script (ISO 15924) that a language is most likely written in if its tag does not say so:
 * Unicode's "likely subtags". "Zyyy" for what is not a language.
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
 * Scripts of living languages that are written from right to left. `textInfo` of Intl.Locale has
 * other names in other versions of Node, and is wrong about Thaana.
 */
const rightToLeft = new Set([
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
  return rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/**
 * What a language calls itself, with a capital; the tag itself if Unicode's CLDR has no name.
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
 * The tag that a text stands for, with "_" for "-" as systems write it; undefined for what no
 * registered language begins.
 * @example registeredLanguage('pt_br') // 'pt-BR'
 * @example registeredLanguage('essays') // undefined
 */
export function registeredLanguage(text: string): string | undefined {
  return readTag(text).tag;
}

const readTag = memoize((text: string): { readonly tag?: string } => {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text.replace('_', '-'));
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return names.of(tag.split('-')[0]!) === undefined ? {} : { tag };
  } catch {
    return {};
  }
});

/**
 * Makes the first letter a capital. Intl gives names of months and languages as they are written
 * inside a sentence.
 * @example capitalize('июнь 2015 г.', 'ru') // 'Июнь 2015 г.'
 * @example capitalize('istanbul', 'tr') // 'İstanbul'
 */
export function capitalize(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
