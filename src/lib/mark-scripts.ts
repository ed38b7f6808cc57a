// The HTML of a page → the same with `lang` around every passage in a script that the language
// around it is not written in: a screen reader then changes its voice, a browser its font and
// hyphens. Changes no tag, and nothing between <svg>, <title>, <script> and the like.
import {
  endOfMark,
  findForeignLetter,
  findForeignPassages,
  startOfMark,
  unknownLanguage,
} from './foreign-passages.ts';
import { embeddedElements, textOnlyElements, voidElements } from './html.ts';

/** A name, and the attributes up to the end of the tag: values may hold ">". */
const tagName = /[a-z][^\s/>"']*/iy;
const tagEnd = /[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/y;
const attribute = /([^\s"'=<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]+))/g;

/** The open elements that change what a text in them is compared with. */
interface OpenElements {
  readonly names: string[];
  /** The language of each; "" if nothing in it is to be marked. */
  readonly languages: string[];
  /** How many open elements of the same name are in each, which end before it does. */
  readonly nested: number[];
}

/**
 * Marks the passages that `findForeignPassages` finds in the texts of a page. Takes time in
 * proportion to the length (elements in each other aside); a page without such letters costs one
 * search, one wholly in another script a second.
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
  const open: OpenElements = { names: [''], languages: [unknownLanguage], nested: [0] };
  let result = '';
  let written = 0;
  let at = 0;
  // After the last letter of any other script nothing is to be marked, whatever the tags there say.
  for (let letter = -1; ; ) {
    if (letter < at) letter = findForeignLetter(html, { language: unknownLanguage, from: at });
    if (letter === Infinity) break;
    const tag = html.indexOf('<', at);
    const end = tag === -1 ? html.length : tag;
    if (letter < end) {
      const text = html.slice(at, end);
      for (const passage of findForeignPassages(text, { around: open.languages, languages })) {
        const [from, to] = [at + passage.start, at + passage.end];
        const mark = startOfMark(passage.lang) + html.slice(from, to) + endOfMark;
        result += html.slice(written, from) + mark;
        written = to;
      }
    }
    if (tag === -1) break;
    at = readTag(html, tag, open);
  }
  return result + html.slice(written);
}

/** True if the page has one language and nothing in it is foreign. */
function isOfOneLanguage(html: string): boolean {
  const [head = '', language] =
    /^\s*(?:<!doctype[^>]*>\s*)?<html\b[^>]*?\slang="([^"]*)"/i.exec(html) ?? [];
  if (language === undefined || html.includes('lang=', head.length)) return false;
  return findForeignLetter(html, { language }) === Infinity;
}

/** Reads what begins with "<", a tag or something else, and returns the offset after it. */
function readTag(html: string, at: number, open: OpenElements): number {
  if (html.startsWith('<!--', at)) return offsetAfter(html, '-->', at + 4);
  const isEnd = html[at + 1] === '/';
  const start = at + (isEnd ? 2 : 1);
  const nameEnd = endOfMatch(tagName, html, start);
  if (nameEnd === undefined) return at + 1;
  const end = endOfMatch(tagEnd, html, nameEnd);
  // A tag that never ends takes the rest of the page with it.
  if (end === undefined) return html.length;
  const name = html.slice(start, nameEnd).toLowerCase();
  if (isEnd) closeElement(name, open);
  else if (textOnlyElements.has(name)) return offsetAfter(html, `</${name}>`, at);
  else if (!voidElements.has(name) && html[end - 2] !== '/')
    openElement(name, html.slice(nameEnd, end), open);
  return end;
}

function openElement(name: string, attributes: string, open: OpenElements): void {
  const { names, languages, nested } = open;
  const language = languages.at(-1) === '' ? undefined : languageIn(name, attributes);
  if (language !== undefined) {
    names.push(name);
    languages.push(language);
    nested.push(0);
  } else if (name === names.at(-1)) nested[nested.length - 1]! += 1;
}

function closeElement(name: string, { names, languages, nested }: OpenElements): void {
  const last = names.length - 1;
  if (name !== names[last]) return;
  if (nested[last]! > 0) nested[last]! -= 1;
  else for (const list of [names, languages, nested]) list.pop();
}

/** The language that begins with an element; undefined if it goes on as around it. */
function languageIn(name: string, attributes: string): string | undefined {
  if (embeddedElements.has(name)) return '';
  if (!attributes.includes('lang')) return undefined;
  for (const [, key, ...values] of attributes.matchAll(attribute))
    if (key!.toLowerCase() === 'lang')
      return values.find((value) => value !== undefined) || unknownLanguage;
  return undefined;
}

function endOfMatch(pattern: RegExp, html: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : undefined;
}

function offsetAfter(html: string, text: string, from: number): number {
  const found = html.indexOf(text, from);
  return found === -1 ? html.length : found + text.length;
}
