// A language and the words that a site replaces → which words are still English, and a list to
// translate. Pure.
import { english } from './words/english.ts';
import { type Plurals, type SiteWords, type WordName, wordListOf } from './words.ts';

/** The names of the words that a site shows in English although its language is another one. */
export function englishWords({ language, words }: SiteWords): readonly WordName[] {
  if (wordListOf(language)) return [];
  return (Object.keys(english) as WordName[]).filter((name) => words[name] === undefined);
}

/**
 * The words of a language, as `words` in the configuration accepts them; the English ones for a
 * language without a list, with the plural forms of the language (CLDR, "Language Plural Rules").
 */
export function skeletonOf(language: string): Readonly<Record<string, string | Plurals>> {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const formsOf = ({ one = '', other }: Plurals): Plurals => {
    const forms = [...pluralCategories].filter((form) => form !== 'other');
    return {
      ...Object.fromEntries(forms.map((form) => [form, form === 'one' ? one : other])),
      other,
    };
  };
  return (
    wordListOf(language) ??
    Object.fromEntries(
      Object.entries<string | Plurals>(english).map(([name, word]) => [
        name,
        typeof word === 'string' ? word : formsOf(word),
      ]),
    )
  );
}
