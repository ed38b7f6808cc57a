// The source of a body → how much work each parser has with it, estimated from counts: both take
// the square of what one paragraph holds. The estimate is never too low; it costs texts of usual
// length nothing.
import type { Problem } from '../site/diagnostics.ts';
import type { SourcePath } from '../site/types.ts';

/** UTF-16 units: no shorter text is heavy. */
const usual = 10_000;
/** UTF-16 units of the text that a problem points at. */
const shown = 60;

/** A line that ends the paragraph above it: a blank one, an item of a list, a heading. */
const boundary = /\n(?=[ \t>]*(?:\n|$)| {0,3}(?:[-+*]|#{1,6}) \S)/;
/**
 * What only a blank line ends (CommonMark 4.6, start condition 6): nothing in it is Markdown.
 * Further in, it may be code, or in an item of a list that the next line ends.
 */
const blockNames = [
  'address|article|aside|blockquote|body|center|details|dd|div|dl|dt|fieldset|figcaption|figure',
  'footer|form|h[1-6]|header|hr|html|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot',
  'th|thead|tr|ul',
].join('|');
const htmlBlock = new RegExp(String.raw`^\n* ?</?(?:${blockNames})(?:[\s>]|/>|$)`, 'i');
/** What ends code or another kind of HTML, so that the same lines may be Markdown. */
const endOfOther = /^[ \t>]*(?:`{3}|~{3})|-->|\?>|\]\]>|<\/(?:pre|script|style|textarea)/im;

/** Everything in a text that may be a paragraph. */
function paragraphsOf(text: string): string[] {
  return text.split(boundary).filter((block) => !htmlBlock.test(block) || endOfOther.test(block));
}

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const bareAddress = /:\/\/|www\.|@/g;

/**
 * In bytes. At each character reference the native parser copies the text of the paragraph so far,
 * and keeps all copies: with half a gigabyte of them it crashes.
 */
const mostCopied = 32_000_000;

/** Whether the native parser would take seconds for a text, or crash. */
export function isHeavyForNative(text: string): boolean {
  if (text.length < usual) return false;
  const notes = count(text, /\[\^/g) ** 2 / 200;
  if (notes + nativeWork(text) <= mostCopied) return false;
  const work = paragraphsOf(text).reduce((sum, paragraph) => sum + nativeWork(paragraph), notes);
  return work > mostCopied;
}

/** The other squares are weighed by the time that they take beside copies. */
function nativeWork(text: string): number {
  let copied = 0;
  for (const { index } of text.matchAll(reference)) copied += index;
  if (copied > 0 && Buffer.byteLength(text) > text.length) copied *= 4;
  return copied + count(text, /_+/g) ** 2 / 50 + count(text, bareAddress) ** 2 / 200;
}

const mark = /[[\]*_&<`!\\~:@.]/g;
const marker = String.raw`[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])`;
/** What begins quotations and items of lists, in the head of a line. */
export const markersOfLine = new RegExp(`(?:${marker})+`, 'y');
const headOfLine = new RegExp(`^(?:${marker})+`, 'gm');

/** The most that remark reads; each alone takes it two or three seconds. */
const limits = { marks: 14_000, markers: 5000, brackets: 1400 } as const;

const names = {
  marks: 'character references, links and marks in a paragraph',
  markers: 'marks of quotations and lists',
  brackets: 'open brackets in a paragraph',
} as const;

/** What of a text is too much for remark. */
export interface Excess {
  readonly of: keyof typeof names;
  readonly count: number;
  readonly limit: number;
  /** How the paragraph begins that has the most. */
  readonly beginning?: string;
}

/** Thrown instead of parsing a text that is too heavy for each of the parsers there are. */
export class TooHeavy extends Error {
  override readonly name = 'TooHeavy';
  readonly excess: Excess;

  constructor(excess: Excess) {
    super(excess.of);
    this.excess = excess;
  }
}

/** The problem with a body that is too heavy. */
export function tooHeavy(
  { excess: { of, count, limit, beginning } }: Pick<TooHeavy, 'excess'>,
  path: SourcePath,
): Problem {
  return {
    code: 'too-heavy',
    severity: 'error',
    message: `Cannot read the text: it has ${count} ${names[of]}, and ${limit} is the limit`,
    hint: 'part it with blank lines, or link to the data instead, for example [all](figures.csv)',
    path,
    ...(beginning && { at: { kind: 'url', url: beginning } }),
  };
}

/** Finds what remark would take many seconds for. */
export function findHeavyForRemark(text: string): Excess | undefined {
  if (text.length < usual) return undefined;
  let marks = 0;
  let brackets = 0;
  let most = 0;
  let beginning = '';
  for (const paragraph of paragraphsOf(text)) {
    const work = remarkWork(paragraph);
    marks += work.marks ** 2;
    brackets += work.brackets;
    if (work.marks <= most) continue;
    most = work.marks;
    beginning = paragraph.trimStart().split('\n', 1)[0]!.slice(0, shown);
  }
  const excesses: readonly Excess[] = [
    // As many as in one paragraph would be that much work.
    {
      of: 'brackets',
      count: Math.round(Math.cbrt(3 * brackets)),
      limit: limits.brackets,
      beginning,
    },
    { of: 'marks', count: Math.round(Math.sqrt(marks)), limit: limits.marks, beginning },
    { of: 'markers', count: countMarkers(text), limit: limits.markers },
  ];
  return excesses.find(({ count, limit }) => count > limit);
}

function countMarkers(text: string): number {
  let markers = 0;
  for (const [head] of text.matchAll(headOfLine)) markers += markersIn(head);
  return markers;
}

/** The number of marks in the head of a line that `markersOfLine` matches. */
export function markersIn(head: string): number {
  return count(head, />|[-+*]|\d+/g);
}

/** For each bracket that closes, remark looks at all that are open. */
function remarkWork(paragraph: string) {
  let [marks, brackets, open] = [0, 0, 0];
  for (const [sign] of paragraph.matchAll(mark)) {
    marks += 1;
    if (sign === '[') open += 1;
    if (sign !== ']' || open === 0) continue;
    brackets += open ** 2;
    open -= 1;
  }
  return { marks, brackets };
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
