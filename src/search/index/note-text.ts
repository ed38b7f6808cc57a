// The HTML of a body, in UTF-8, and what is known of its post → what an index notes of it: which
// terms it has and how much each weighs, and which terms follow each other. Reads no HTML but tags,
// which it skips; keeps nothing of one post for the next but the lexicon.

import { bucketOf, hashOfTerm } from '../format/pairs-file.ts';
import { stepOf } from '../format/postings.ts';
import type { Code, Lexicon } from './lexicon.ts';

/** What is known of a post besides its body. */
export interface NotedPost {
  readonly title: string;
  readonly description: string;
  /** Terms that are no words of the text, such as "#t:rivers" for a tag. */
  readonly filters: readonly string[];
  /** Other texts in which a reader may look for a word: tags, authors, places. */
  readonly names: readonly string[];
}

/** One number a posting: the number of the term, whether it is written like a name, its step. */
export const stepBits = 3;
export const nameBit = 1 << stepBits;
export const wordBit = nameBit << 1;
export const termShift = stepBits + 2;

export interface TextNotes {
  /** term << termShift | wordBit, if it has no capital somewhere | nameBit, if it has | step. */
  readonly postings: Uint32Array;
  /** Buckets of pairs, rising. */
  readonly pairs: Uint16Array;
}

/** How often a word of a title counts, a word of a name, and one of a description. */
const [titleCount, nameCount, descriptionCount] = [6, 3, 2];

const [tagStart, tagEnd, entityStart] = [0x3c, 0x3e, 0x26];

/** Which bytes belong to words: letters, digits, the apostrophe, and all that is not ASCII. */
const inWord = new Uint8Array(256);
for (const [from, to] of ['09', 'AZ', 'az', "''"] as const)
  inWord.fill(1, from!.charCodeAt(0), to!.charCodeAt(0) + 1);
inWord.fill(1, 0x80);

/** After these, a capital says nothing. */
const endsSentence = new Uint8Array(256);
for (const mark of '.!?:') endsSentence[mark.charCodeAt(0)] = 1;

/** Tags inside sentences; a word or a phrase may go on behind them. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'q',
  's',
  'span',
]);
for (const name of [
  'strong',
  'sub',
  'sup',
  'u',
  'mark',
  'small',
  'time',
  'wbr',
  'bdi',
  'bdo',
  'dfn',
])
  inline.add(name);

/** Makes what notes one text after another with a lexicon. */
export function makeNoteTaker(lexicon: Lexicon): (html: Uint8Array, post: NotedPost) => TextNotes {
  const counts = makeCounts();
  const hashOf = makeHashes(lexicon);
  let pairs = new Uint16Array(4096);
  let pairCount = 0;
  let previous = -1;
  let words = 0;

  function take(code: Code, count: number, isCertain: boolean): void {
    words += 1;
    if (code === -1) return;
    const term = code >> 1;
    counts.add(term, count, isCertain ? ((code & 1) === 1 ? nameBit : wordBit) : 0);
    if (previous !== -1) {
      if (pairCount === pairs.length) pairs = grown(pairs, pairCount * 2);
      pairs[pairCount] = bucketOf(hashOf(previous), hashOf(term));
      pairCount += 1;
    }
    previous = term;
  }

  function takeText(text: string, count: number): void {
    previous = -1;
    for (const code of lexicon.codesOf(text)) take(code, count, false);
  }

  function takeHtml(html: Uint8Array): void {
    previous = -1;
    let startsSentence = true;
    for (let at = 0; at < html.length; ) {
      const byte = html[at]!;
      if (inWord[byte] === 1) {
        let end = at + 1;
        while (end < html.length && inWord[html[end]!] === 1) end += 1;
        const code = lexicon.codeAt(html, at, end);
        if (code >= -1) take(code, 1, !startsSentence);
        else for (const each of lexicon.wordsOf(code)) take(each, 1, !startsSentence);
        startsSentence = false;
        at = end;
      } else if (byte === tagStart) {
        const end = html.indexOf(tagEnd, at);
        if (!inline.has(nameOfTag(html, at))) {
          previous = -1;
          startsSentence = true;
        }
        at = end === -1 ? html.length : end + 1;
      } else if (byte === entityStart) {
        const end = html.indexOf(0x3b, at);
        at = end === -1 || end - at > 10 ? at + 1 : end + 1;
      } else {
        if (endsSentence[byte] === 1) startsSentence = true;
        at += 1;
      }
    }
  }

  return (html, { title, description, filters, names }) => {
    pairCount = 0;
    words = 0;
    takeText(title, titleCount);
    takeText(description, descriptionCount);
    for (const name of names) takeText(name, nameCount);
    takeHtml(html);
    const length = words;
    for (const filter of filters) counts.add(lexicon.numberOf(filter), 1, 0);
    return { postings: counts.finish(length), pairs: distinct(pairs.subarray(0, pairCount)) };
  };
}

function makeHashes({ terms }: Lexicon): (term: number) => number {
  let hashes = new Uint32Array(1 << 15);
  let known = 0;
  return (term) => {
    while (hashes.length <= term) hashes = grown(hashes, hashes.length * 2);
    for (; known <= term; known += 1) hashes[known] = hashOfTerm(terms[known]!);
    return hashes[term]!;
  };
}

function nameOfTag(html: Uint8Array, start: number): string {
  let at = start + 1;
  if (html[at] === 0x2f) at += 1;
  let name = '';
  for (; at < html.length; at += 1) {
    const letter = html[at]! | 0x20;
    if (letter < 0x61 || letter > 0x7a) break;
    name += String.fromCharCode(letter);
  }
  return name;
}

interface Counts {
  readonly add: (term: number, count: number, form: number) => void;
  /** The postings of what was counted, which is forgotten. */
  readonly finish: (length: number) => Uint32Array;
}

function makeCounts(): Counts {
  let counted = new Uint16Array(1 << 16);
  let forms = new Uint8Array(1 << 16);
  let touched: number[] = [];
  return {
    add(term, count, form) {
      if (term >= counted.length) {
        const length = Math.max(counted.length * 2, term + 1);
        [counted, forms] = [grown(counted, length), grown(forms, length)];
      }
      if (counted[term] === 0) touched.push(term);
      counted[term] = Math.min(0xffff, counted[term]! + count);
      forms[term]! |= form;
    },
    finish(length) {
      const postings = new Uint32Array(touched.length);
      touched.forEach((term, index) => {
        postings[index] = (term << termShift) | forms[term]! | stepOf(counted[term]!, length);
        counted[term] = 0;
        forms[term] = 0;
      });
      touched = [];
      return postings;
    },
  };
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}

function distinct(sorted: Uint16Array): Uint16Array {
  sorted.sort();
  let kept = 0;
  for (let index = 0; index < sorted.length; index += 1)
    if (index === 0 || sorted[index] !== sorted[index - 1]) sorted[kept++] = sorted[index]!;
  return sorted.slice(0, kept);
}
