// The source of a body → changes that make both parsers read it as CommonMark and HTML say, or as
// every author means it: a table of faults, each with a sign that most texts lack.
import type { Edit } from './foreign/edits.ts';
import { findCode, makeIsIn, type Range } from './foreign/find-code.ts';
import { hasIndent } from './has-indent.ts';
import { wedge } from './wedges.ts';

interface Fault {
  /** Whether a text may have it: most have none, and this must tell at once. */
  readonly isPossible: (source: string) => boolean;
  readonly find: (source: string) => Edit[];
}

/** Windows-1252 from 128 on, as HTML reads such references: "Numeric character reference end". */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const reference = /&#(?:(1[2-5]\d)|x([89][\da-f]));/gi;

/**
 * References to U+0001 to U+001F, but not to tab and line feed, to U+007F, to what Windows-1252
 * does not have, and to U+FFFE and U+FFFF.
 */
const control = new RegExp(
  '&#(?:0*(?:[1-8]|1[1-9]|2\\d|3[01]|127|129|14[134]|157|6553[45])' +
    '|x0*(?:[1-8b-f]|1[\\da-f]|7f|8[1df]|9[0d]|fff[ef]));',
  'gi',
);

/**
 * White space alone at the end of indented code is no part of it (CommonMark 4.4). More than 50
 * such lines stay as they are.
 */
const whiteLine = /(?<=\n)(?: {5,}|[ \t]*\t[ \t]*)(?=\n(?:[ \t]*\n){0,50}(?! {4}|\t|[ \t]*\n)|$)/g;

/** A comment on one line, and text after it. */
const commentBeforeText = new RegExp(
  String.raw`^((?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))*[ \t]*)` +
    String.raw`<!--(?!-?>)(?:(?!--)[^\n])*-->(?=[ \t]*[^\s<])`,
  'gm',
);

const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
/** Quotation marks and brackets that stand on one side of a word only. */
const sided = '«»‹›„“”‘’「」『』（）《》〈〉【】〔〕［］｛｝';

/** To CommonMark, spaces of Unicode are spaces beside a mark; to kramdown, those of ASCII are. */
const emphasis = /(?<![\\*])(\*{1,3})(?![*\s])((?:(?!\n[ \t]*\n)[^*])+?)(?<![\s\\])\1(?!\*)/g;
const kramdownEmphasis = new RegExp(emphasis.source.replaceAll('\\s', '\\t-\\r '), 'g');

interface Sides {
  readonly outside: string;
  readonly inside: string;
}

type IsMeant = (sides: Sides) => boolean;

/** Spaces beside those of ASCII. */
const otherSpace = /[^\S\t-\r ]/;
const punctuation = /[\p{P}\p{S}]/u;
const letter = /[\p{L}\p{N}]/u;
const cjkLetter = new RegExp(`[${cjk}]`, 'u');

/** Beside Chinese, Japanese and Korean, which have no spaces, and around quotation marks. */
function isMeantAnywhere({ outside, inside }: Sides): boolean {
  // Most marks stand in ASCII: the comparison spares them the classes of Unicode.
  if (outside < '\x7f' && inside < '\x7f') return false;
  if (!punctuation.test(inside) || !letter.test(outside)) return false;
  return sided.includes(inside) || cjkLetter.test(outside);
}

/** kramdown's way, in any script: it looks at what is inside only. */
export function isMeantInKramdown({ outside, inside }: Sides): boolean {
  return punctuation.test(inside) ? letter.test(outside) : otherSpace.test(inside);
}

function hasWedge(source: string, isMeant: IsMeant): boolean {
  for (let at = source.indexOf('*'); at !== -1; at = source.indexOf('*', at)) {
    const before = source.charAt(at - 1);
    while (source[at] === '*') at += 1;
    const after = source.charAt(at);
    if (isMeant({ outside: before, inside: after }) || isMeant({ outside: after, inside: before }))
      return true;
  }
  return false;
}

interface Emphasis {
  readonly pattern: RegExp;
  readonly isMeant: IsMeant;
}

function findWedges(source: string, { pattern, isMeant }: Emphasis): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: all, 1: mark = '', 2: text = '', index } of source.matchAll(pattern)) {
    const end = index + all.length;
    const add = (start: number) => edits.push({ start, end: start, text: wedge });
    if (isMeant({ outside: source.charAt(index - 1), inside: text.charAt(0) }))
      add(index + mark.length);
    if (isMeant({ outside: source.charAt(end), inside: text.slice(-1) })) add(end - mark.length);
  }
  return edits;
}

const faults: readonly Fault[] = [
  {
    isPossible: (source) => source.includes('&#') && source.search(reference) !== -1,
    find: (source) =>
      Array.from(source.matchAll(reference), ({ 0: text, 1: decimal, 2: hex = '0', index }) => ({
        start: index,
        end: index + text.length,
        text: windows1252[(decimal ? Number(decimal) : Number.parseInt(hex, 16)) - 128] ?? text,
      })).filter(({ text }) => text.length === 1 && !/[\x80-\x9f]/.test(text)),
  },
  {
    // No page may hold controls (HTML, "control-character-reference"). Others are letters.
    isPossible: (source) => source.includes('&#') && source.search(control) !== -1,
    find: (source) =>
      Array.from(source.matchAll(control), ({ 0: text, index }) => ({
        start: index,
        end: index + text.length,
        text: '',
      })),
  },
  {
    isPossible: (source) => hasIndent(source) && source.search(whiteLine) !== -1,
    find: (source) =>
      Array.from(source.matchAll(whiteLine), ({ 0: text, index }) => ({
        start: index,
        end: index + text.length,
        text: '',
      })),
  },
  {
    // CommonMark (4.6) takes the whole line for HTML: "<!-- more -->The **text** goes on".
    isPossible: (source) => source.includes('<!--') && source.search(commentBeforeText) !== -1,
    find: (source) =>
      Array.from(source.matchAll(commentBeforeText), ({ 1: head = '', index }) => {
        const start = index + head.length;
        return { start, end: start, text: wedge };
      }),
  },
  emphasisFault({ pattern: emphasis, isMeant: isMeantAnywhere }),
];

function emphasisFault(way: Emphasis): Fault {
  return {
    isPossible: (source) => hasWedge(source, way.isMeant),
    find: (source) => findWedges(source, way),
  };
}

/** kramdown's way includes the other. */
const kramdownFaults = [
  ...faults.slice(0, -1),
  emphasisFault({ pattern: kramdownEmphasis, isMeant: isMeantInKramdown }),
];

export interface MendOptions {
  readonly isKramdown: boolean;
}

/** The changes of a source, outside code, each within its line. Most sources need none. */
export function mendSource(
  source: string,
  { isKramdown }: MendOptions = { isKramdown: false },
): Edit[] {
  const present = (isKramdown ? kramdownFaults : faults).filter(({ isPossible }) =>
    isPossible(source),
  );
  if (present.length === 0) return [];
  const code: readonly Range[] = findCode(source);
  const hasWedges = source.includes(wedge);
  return present.flatMap(({ find }) => {
    const isCode = makeIsIn(code);
    // What is put right before code is not in it.
    return find(source).filter(
      ({ start, text }) => !(isCode(start - 1) && isCode(start)) && !(hasWedges && text === wedge),
    );
  });
}
