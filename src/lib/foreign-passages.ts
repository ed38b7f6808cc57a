// A text of HTML, between two tags → the passages in it that are in another script than the
// language around it, each with the language to mark it with. Latin letters occur in texts of all
// languages and are never foreign. Changes nothing.
import { scriptOf } from './language.ts';
import { memoize } from './memoize.ts';

/** Letters by script: ISO 15924, and Unicode's names in a regular expression with the flag "v". */
const letters = {
  Cyrl: '\\p{Script=Cyrillic}',
  Grek: '\\p{Script=Greek}',
  Hebr: '\\p{Script=Hebrew}',
  Arab: '\\p{Script=Arabic}',
  Armn: '\\p{Script=Armenian}',
  Geor: '\\p{Script=Georgian}',
  Deva: '\\p{Script=Devanagari}',
  Beng: '\\p{Script=Bengali}',
  Taml: '\\p{Script=Tamil}',
  Telu: '\\p{Script=Telugu}',
  Thai: '\\p{Script=Thai}',
  Tibt: '\\p{Script=Tibetan}',
  Mong: '\\p{Script=Mongolian}',
  Ethi: '\\p{Script=Ethiopic}',
  Syrc: '\\p{Script=Syriac}',
  Hang: '\\p{Script=Hangul}',
  // Chinese contains kana at times, too: a reader of one is assumed to read both.
  Jpan: '[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}]',
} as const;
type Script = keyof typeof letters;

/** The scripts that are marked: ISO 15924. */
export const markedScripts: readonly string[] = Object.keys(letters);

/** The language of a text that names none. It is assumed to be written in Latin letters. */
export const unknownLanguage = 'und';

/** The other scripts that a script includes. */
const includedScripts: Readonly<Record<string, readonly Script[]>> = {
  Hans: ['Jpan'],
  Hant: ['Jpan'],
  Hani: ['Jpan'],
  Kore: ['Hang', 'Jpan'],
  Aran: ['Arab'],
};

/**
 * The ranges from Greek on that hold all letters of other scripts; left out are Latin letters of
 * phonetics and Vietnamese.
 */
const otherLetters = [
  '\\u0370-\\u1cff',
  '\\u1f00-\\u1fff',
  '\\u2c80-\\u2dff',
  '\\u3005-\\ud7af',
  '\\uf900-\\ufaff',
  '\\ufb13-\\ufdff',
  '\\ufe70-\\ufefc',
  '\\uff66-\\uffdc',
].join('');

/** What Japanese has and Chinese has not. */
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

const scripts = Object.entries(letters).map(([script, letter]) => ({
  script: script as Script,
  letter: new RegExp(letter, 'v'),
  // A passage begins and ends with a letter; in between, anything but other letters and tags.
  passage: new RegExp(
    `${letter}(?:[${letter}\\p{M}]|(?:&[#\\w]+;|[^\\p{L}&<])+(?=${letter}))*`,
    'vy',
  ),
}));

/** Finds a letter that a script lacks. */
const foreignLetter = memoize((script: string) => {
  const readable = [script, ...(includedScripts[script] ?? [])].flatMap(
    (name) => letters[name as Script] ?? [],
  );
  return new RegExp(`[[${otherLetters}]--[${readable.join('')}]]`, 'gv');
});

/** What a passage is compared with, and named by. */
export interface LanguageContext {
  /** The languages of the elements around a text, the outermost first; "" if nothing is marked. */
  readonly around: readonly string[];
  /** The language that the site takes a script for: `{ Cyrl: 'ru' }`. */
  readonly languages: Readonly<Record<string, string>>;
}

/** A passage of a text; offsets count UTF-16 units. */
export interface ForeignPassage {
  readonly start: number;
  readonly end: number;
  /** BCP 47. */
  readonly lang: string;
}

/**
 * The offset of the next letter that a language is not written with, Infinity if there is none.
 * @example findForeignLetter('The word кремль', { language: 'en' }) // 9
 */
export function findForeignLetter(
  text: string,
  { language, from = 0 }: { readonly language: string; readonly from?: number },
): number {
  const foreign = foreignLetter(scriptOf(language));
  foreign.lastIndex = from;
  return foreign.exec(text)?.index ?? Infinity;
}

/**
 * Finds the passages in another script than that of the innermost language. Each is in the language
 * of an element further out that is written so; else in the language that the site takes the script
 * for, or "und-Cyrl", some language in Cyrillic letters. A Greek letter alone is mathematics. Takes
 * time in proportion to the length.
 * @example findForeignPassages('He said «Крым наш»', { around: ['en'], languages: {} })
 *     // [{ start: 9, end: 17, lang: 'und-Cyrl' }]
 */
export function findForeignPassages(text: string, context: LanguageContext): ForeignPassage[] {
  const language = context.around.at(-1) ?? unknownLanguage;
  const passages: ForeignPassage[] = [];
  if (language === '') return passages;
  for (let at = 0; ; ) {
    const start = findForeignLetter(text, { language, from: at });
    if (start === Infinity) return passages;
    const letter = text[start]!;
    const found = scripts.find((candidate) => candidate.letter.test(letter));
    at = start + 1;
    if (!found) continue;
    found.passage.lastIndex = start;
    found.passage.test(text);
    at = found.passage.lastIndex;
    if (found.script === 'Grek' && at === start + 1) continue;
    const lang = languageOf(found.script, context);
    const isHan = lang === `${unknownLanguage}-Jpan` && !kana.test(text.slice(start, at));
    passages.push({ start, end: at, lang: isHan ? `${unknownLanguage}-Hani` : lang });
  }
}

function languageOf(script: Script, { around, languages }: LanguageContext): string {
  const outer = around.findLast(
    (language) => language !== unknownLanguage && isWrittenIn(language, script),
  );
  return outer ?? languages[script] ?? `${unknownLanguage}-${script}`;
}

function isWrittenIn(language: string, script: Script): boolean {
  const written = scriptOf(language);
  return written === script || (includedScripts[written]?.includes(script) ?? false);
}

/**
 * The start tag of the element that marks a passage. It is <bdi>: its direction follows from the
 * text (HTML, 4.5.24), and no theme has rules for it.
 * @example startOfMark('ru') // '<bdi lang="ru">'
 */
export function startOfMark(lang: string): string {
  return `<bdi lang="${lang}">`;
}

/** The end tag of the same element. */
export const endOfMark = '</bdi>';
