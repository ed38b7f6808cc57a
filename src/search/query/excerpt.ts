// The text of a post and the terms of a query → the passage that has most of them, in parts that
// match and parts that do not. Runs in the browser, too.

import { type ScannedWord, scanWords } from '../text/scan-words.ts';
import { keyOf, soundOf } from '../text/spelling.ts';
import { isStopWord } from '../text/stop-words.ts';
import { plainWord, termOf, termsOfQueryWord } from '../text/terms.ts';

/** A part of a passage; joined, they are its text. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Words of a passage at most. */
const length = 36;

/**
 * The passage of a text with most different terms, and the first of such; the beginning if it has
 * none. An ellipsis stands for what is left out.
 */
export function excerptOf(text: string, terms: ReadonlySet<string>): ExcerptPart[] {
  const words = scanWords(text);
  const found = words.map((word) => matchedBy(word.text, terms));
  const start = bestStart(found);
  const passage = words.slice(start, start + length);
  const from = start === 0 ? 0 : (passage[0]?.start ?? 0);
  const last = start + length >= words.length;
  const to = last ? text.length : (passage.at(-1)?.end ?? 0);
  const parts: ExcerptPart[] = [];
  const add = (piece: string, isMatch: boolean) => {
    if (piece !== '') parts.push({ text: piece, isMatch });
  };
  let at = from;
  passage.forEach((word: ScannedWord, index) => {
    if (found[start + index] === undefined) return;
    add(text.slice(at, word.start), false);
    add(text.slice(word.start, word.end), true);
    at = word.end;
  });
  add(text.slice(at, to), false);
  if (from > 0) parts.unshift({ text: '… ', isMatch: false });
  if (!last) parts.push({ text: ' …', isMatch: false });
  return parts;
}

/** Where the passage begins that has most different terms: some words before the first of them. */
function bestStart(found: readonly (string | undefined)[]): number {
  let best = { start: 0, count: 0 };
  found.forEach((term, index) => {
    if (term === undefined) return;
    const start = Math.max(0, Math.min(index - 6, found.length - length));
    const different = new Set(found.slice(start, start + length));
    different.delete(undefined);
    if (different.size > best.count) best = { start, count: different.size };
  });
  return best.start;
}

function matchedBy(word: string, terms: ReadonlySet<string>): string | undefined {
  const term = termOf(word);
  return term !== undefined && terms.has(term) ? term : undefined;
}

/** A phrase as it is typed, with its stop words; and the terms by which a query matches. */
export interface Phrase {
  readonly written: readonly string[];
  readonly terms: ReadonlySet<string>;
}

/** True if a text has the words of a phrase one after the other. */
export function hasPhrase(text: string, { written, terms }: Phrase): boolean {
  const wanted = written.map((word) => {
    const plain = plainWord(word);
    const own = new Set(termsOfQueryWord(word));
    return (found: string) => {
      if (isStopWord(plain)) return plainWord(found) === plain;
      const term = termOf(found);
      if (term === undefined) return false;
      // Other spellings of a name are terms of the query, too.
      return own.has(term) || (terms.has(term) && isLike(term, own));
    };
  });
  const texts = scanWords(text).map((word) => word.text);
  return texts.some((_, start) => wanted.every((is, place) => is(texts[start + place] ?? '')));
}

function isLike(term: string, own: ReadonlySet<string>): boolean {
  const key = keyOf(soundOf(term));
  return [...own].some((one) => keyOf(soundOf(one)) === key);
}
