// The HTML of a page → the same with `lang` around every passage in a script that the language
// around it is not written in: a screen reader then changes its voice, a browser its font and
// hyphens. Latin letters stand in texts of all languages and are never marked. Changes no tag, and
// nothing between <svg>, <title>, <script> and the like.
import { scriptOf } from './language.ts';
import { memoize } from './memoize.ts';

/**
 * Letters by script: ISO 15924, and Unicode's names as a regular expression with the flag "v" has
 * them.
 */
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
  // Chinese, too, holds a kana at times: who reads one of the two is taken to read both.
  Jpan: '[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}]',
} as const;
type Script = keyof typeof letters;

/** The scripts that are marked: ISO 15924. */
export const markedScripts: readonly string[] = Object.keys(letters);

/** What else the script of a language stands for. */
const alsoWritten: Readonly<Record<string, readonly Script[]>> = {
  Hans: ['Jpan'],
  Hant: ['Jpan'],
  Hani: ['Jpan'],
  Kore: ['Hang', 'Jpan'],
  Aran: ['Arab'],
};

/**
 * From Greek on all letters of other scripts stand here, but for Latin ones of phonetics and
 * Vietnamese.
 */
const others =
  '\\u0370-\\u1cff\\u1f00-\\u1fff\\u2c80-\\u2dff\\u3005-\\ud7af\\uf900-\\ufaff\\ufb13-\\ufdff\\ufe70-\\ufefc\\uff66-\\uffdc';

function isWrittenIn(language: string, script: Script): boolean {
  const own = scriptOf(language);
  return own === script || (alsoWritten[own]?.includes(script) ?? false);
}

/** Finds a letter that the script of a language lacks. */
const otherThan = memoize((script: string) => {
  const own = [script, ...(alsoWritten[script] ?? [])]
    .map((one) => letters[one as Script])
    .filter((one) => one !== undefined);
  return new RegExp(`[[${others}]--[${own.join('')}]]`, 'gv');
});

const scripts = Object.entries(letters).map(([script, letter]) => ({
  script: script as Script,
  letter: new RegExp(letter, 'v'),
  // A passage begins and ends with a letter; in between, anything but other letters and tags.
  passage: new RegExp(
    `${letter}(?:[${letter}\\p{M}]|(?:&[#\\w]+;|[^\\p{L}&<])+(?=${letter}))*`,
    'vy',
  ),
}));

/** A name, and the attributes up to the end of the tag: values may hold ">". */
const tagName = /[a-z][^\s/>"']*/iy;
const tagEnd = /[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/y;
const attribute = /([^\s"'=<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]+))/g;
const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** Elements that hold no other; HTML's RCDATA and raw text, which no tag can stand in. */
const rawText = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'iframe',
  'noscript',
  'option',
  'xmp',
]);
/** Other languages than HTML. */
const embedded = new Set(['svg', 'math']);

/** Nobody says which; taken to be in Latin letters (Unicode, "likely subtags"). */
const unknown = 'und';

/** An open element that changes what a text in it is compared with. */
interface Open {
  readonly name: string;
  /** "" where nothing is to be marked. */
  readonly language: string;
  /** Open elements of the same name in it, which end before it does. */
  nested: number;
}

/**
 * Marks passages in other scripts: as the language of an element further out that is written so;
 * else as what `languages` has for the script, or "und-Cyrl", some language in Cyrillic letters. A
 * Greek letter alone is mathematics. The element is <bdi>: its direction follows from the text
 * (HTML, 4.5.24), and no theme has rules for it. Takes time in proportion to the length (what
 * stands in each other aside); a page without such letters costs one search, one wholly in another
 * script a second.
 * @example markScripts('<p lang="en">He said «Крым наш» again.</p>')
 *     // '<p lang="en">He said «<bdi lang="und-Cyrl">Крым наш</bdi>» again.</p>'
 * @example markScripts('<p lang="en">Крым</p>', { Cyrl: 'ru' })
 *     // '<p lang="en"><bdi lang="ru">Крым</bdi></p>'
 * @example markScripts('<p lang="ru">Крым, NATO</p>') // '<p lang="ru">Крым, NATO</p>'
 */
export function markScripts(
  html: string,
  languages: Readonly<Record<string, string>> = {},
): string {
  if (isOfOneLanguage(html)) return html;
  const find = makeFind(html);
  const open: Open[] = [{ name: '', language: unknown, nested: 0 }];
  let result = '';
  let written = 0;
  // Behind the last letter of any other script nothing is to be marked, whatever the tags there
  // say.
  for (let at = 0; find(unknown, at) < html.length; ) {
    const next = html.indexOf('<', at);
    const end = next === -1 ? html.length : next;
    const { language } = open.at(-1)!;
    for (let hit = find(language, at); hit < end; hit = find(language, at)) {
      const passage = readPassage(html, hit);
      at = hit + (passage?.text.length ?? 1);
      if (!passage || (passage.script === 'Grek' && passage.text.length === 1)) continue;
      result += html.slice(written, hit) + markPassage(passage, { open, languages });
      written = at;
    }
    if (next === -1) break;
    at = readTag(html, next, open);
  }
  return result + html.slice(written);
}

/** True where the page has one language alone and nothing in it is foreign. */
function isOfOneLanguage(html: string): boolean {
  const [head = '', language] =
    /^\s*(?:<!doctype[^>]*>\s*)?<html\b[^>]*?\slang="([^"]*)"/i.exec(html) ?? [];
  if (language === undefined || html.includes('lang=', head.length)) return false;
  const foreign = otherThan(scriptOf(language));
  foreign.lastIndex = 0;
  return !foreign.test(html);
}

/**
 * Where the next letter stands that a language lacks; infinite where there is none. Nothing is
 * searched twice.
 */
function makeFind(html: string): (language: string, from: number) => number {
  const known = new Map<RegExp, number>();
  return (language, from) => {
    if (language === '') return Infinity;
    const foreign = otherThan(scriptOf(language));
    let place = known.get(foreign) ?? -1;
    if (place >= from) return place;
    foreign.lastIndex = from;
    place = foreign.exec(html)?.index ?? Infinity;
    known.set(foreign, place);
    return place;
  };
}

interface Passage {
  readonly script: Script;
  readonly text: string;
}

function readPassage(html: string, at: number): Passage | undefined {
  const first = html[at]!;
  const found = scripts.find(({ letter }) => letter.test(first));
  if (!found) return undefined;
  found.passage.lastIndex = at;
  return { script: found.script, text: found.passage.exec(html)![0] };
}

interface Around {
  readonly open: readonly Open[];
  readonly languages: Readonly<Record<string, string>>;
}

function markPassage({ script, text }: Passage, { open, languages }: Around): string {
  const outer = open.findLast(
    ({ language }) => language !== unknown && isWrittenIn(language, script),
  )?.language;
  return `<bdi lang="${outer ?? languages[script] ?? `und-${script}`}">${text}</bdi>`;
}

/** Reads what begins with "<" and gives the place after it: a tag, or what is none. */
function readTag(html: string, at: number, open: Open[]): number {
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 4);
  const isEnd = html[at + 1] === '/';
  const start = at + (isEnd ? 2 : 1);
  const nameEnd = endOf(tagName, html, start);
  if (nameEnd === undefined) return at + 1;
  const end = endOf(tagEnd, html, nameEnd);
  // A tag that never ends takes the rest of the page with it.
  if (end === undefined) return html.length;
  const name = html.slice(start, nameEnd).toLowerCase();
  const last = open.at(-1)!;
  if (isEnd) {
    if (name === last.name) {
      if (last.nested === 0) open.pop();
      else last.nested -= 1;
    }
  } else if (rawText.has(name)) return after(html, `</${name}>`, at);
  else if (!voids.has(name) && html[end - 2] !== '/') {
    const language =
      last.language === ''
        ? undefined
        : embedded.has(name)
          ? ''
          : languageIn(html.slice(nameEnd, end));
    if (language !== undefined) open.push({ name, language, nested: 0 });
    else if (name === last.name) last.nested += 1;
  }
  return end;
}

function endOf(pattern: RegExp, html: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : undefined;
}

function after(html: string, text: string, from: number): number {
  const found = html.indexOf(text, from);
  return found === -1 ? html.length : found + text.length;
}

function languageIn(attributes: string): string | undefined {
  if (!attributes.includes('lang')) return undefined;
  for (const [, name, ...values] of attributes.matchAll(attribute))
    if (name!.toLowerCase() === 'lang')
      return values.find((value) => value !== undefined) || unknown;
  return undefined;
}
