// Plain text → counted, cut or cleaned. Text in, text or numbers out; knows no HTML tree and no
// language.
import { makeReusedBuffer } from './reused-buffer.ts';

/**
 * A file that is read as text has no more bytes than this: far beyond any article, and a second's
 * work for a parser.
 */
export const mostTextBytes = 8_000_000;

/**
 * Counts words: runs between white space, and every ideograph, kana or hangul syllable by itself. A
 * text may come in pieces; a word may be split between two of them.
 * @example countWords('“Never again” – he said') // 5
 * @example countWords('北京 2015') // 3
 */
export function countWords(text: string | readonly string[]): number {
  // Copied first: the texts of a parsed post are slices of slices, which are slow to read one
  // character at a time.
  const bytes = encode(typeof text === 'string' ? text : text.join(''), 'utf16le');
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  let words = 0;
  let before = space;
  for (let index = 0; index < units.length; index += 1) {
    const role = roles[units[index]!]!;
    // No branch here: mispredicting it would take longer than everything else.
    words += begins[before * 3 + role]!;
    before = role;
  }
  return words;
}

const { encode } = makeReusedBuffer();

const [space, ideograph, letter] = [0, 1, 2];

/**
 * How many words begin with a unit of a role after a unit of another: three rows (after a space, an
 * ideograph, a letter) of three.
 */
const begins = Uint8Array.of(0, 1, 1, 0, 1, 1, 0, 1, 0);

/** The role of each UTF-16 unit in counting words. */
const roles = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  isSpace(unit) ? space : isIdeograph(unit) ? ideograph : letter,
);

function isIdeograph(unit: number): boolean {
  return unit >= 0x3040 && unit <= 0xd7af;
}

function isSpace(unit: number): boolean {
  return (
    unit <= 0x20 ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x3000
  );
}

/**
 * Cuts a text after a number of words and ends it with "…"; white space is folded. Shorter texts
 * are returned whole.
 * @example cutWords('one  two three', 2) // 'one two…'
 * @example cutWords('one two', 2) // 'one two'
 * @example cutWords('It rained. It does.', 2) // 'It rained…'
 * @example cutWords('北京市', 2) // '北京…'
 */
export function cutWords(text: string, limit: number): string {
  const folded = foldSpace(text);
  const word = /[\u3040-\ud7af]|[^\s\u3040-\ud7af]+/g;
  for (let words = 0; words < limit; words += 1) if (!word.test(folded)) return folded;
  const end = word.lastIndex;
  return end >= folded.length ? folded : `${folded.slice(0, end).replace(/[.,;:–—-]+$/, '')}…`;
}

/**
 * Cuts a text to at most `limit` UTF-16 units, at the end of a word, and ends it with "…".
 * @example cutText('a large river', 9) // 'a large…'
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit - 1);
  const start = text.slice(0, space > limit / 2 ? space : limit - 1);
  return `${start.replace(/[\s,;:–—-]+$|[\ud800-\udbff]$/, '')}…`;
}

/**
 * Replaces every run of white space by one space, and trims.
 * @example foldSpace(' a\n b ') // 'a b'
 */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u200b]{2,}|[^\S ]|\u200b/g, ' ').trim();
}

/**
 * The same text in composed letters (Unicode NFC): names of files and tags are compared in them.
 * @example composed('Cafe\u0301') === 'Caf\u00e9' // true
 */
export function composed(text: string): string {
  return isAscii(text) ? text : text.normalize('NFC');
}

/**
 * True for a text without letters that can be composed.
 * @example isAscii('Café') // false
 */
export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
