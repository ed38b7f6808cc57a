// A text → the script that most of its letters are of, if it is not that of its language. Knows no
// words.
import { scriptOf } from './language.ts';
import { memoize } from './memoize.ts';

/** The scripts of Unicode that a script of languages is made of. */
const parts: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Aran: ['Arab'],
};
/** Those of which a text is asked. */
const candidates = [
  ...['Latn', 'Cyrl', 'Grek', 'Hebr', 'Arab', 'Armn', 'Geor', 'Deva', 'Beng', 'Taml', 'Telu'],
  ...['Thai', 'Ethi', 'Hang', 'Hani', 'Jpan'],
];
/** So many letters tell. */
const fewest = 20;
/** Beyond Latin letters and the punctuation of all languages. */
const beyondLatin = /[\u0370-\u1dff\u2c80-\u2dff\u3005-\ud7ff\uf900-\ufdff\ufe70-\uffdc]/;

const lettersOf = memoize((script: string) => {
  const names = parts[script] ?? [script];
  return new RegExp(`[${names.map((name) => `\\p{Script=${name}}`).join('')}]`, 'gu');
});

/**
 * The script (ISO 15924) of nine in ten letters of a text, if a language is not written in it;
 * undefined for a text of few letters.
 * @example otherScriptOf('Кремль не ответил на вопрос о бюджете', 'en') // 'Cyrl'
 * @example otherScriptOf('The Кремль has not answered the question', 'en') // undefined
 */
export function otherScriptOf(text: string, language: string): string | undefined {
  const expected = scriptOf(language);
  if (expected === 'Zyyy' || (expected === 'Latn' && !beyondLatin.test(text))) return undefined;
  const all = count(text, /\p{L}/gu);
  if (all < fewest || !isKnown(expected) || count(text, lettersOf(expected)) > all / 10)
    return undefined;
  return candidates.find((script) => count(text, lettersOf(script)) >= (all * 9) / 10);
}

function isKnown(script: string): boolean {
  return candidates.includes(script) || script in parts;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
