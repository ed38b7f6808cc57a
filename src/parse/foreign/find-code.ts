// The source of a body → where it holds code and comments, in which no syntax of other engines
// counts. Finds fences, code spans, <pre> and the like; indented code only the parser knows, and
// where a fence or a span ends with the quotation or the list that it is in.

/** A part of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const container = String.raw`[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]+|>)*`;
const inHtml = String.raw`<!--|<(?<name>pre|code|script|style)\b`;
const opener = new RegExp(
  String.raw`^(?<head>${container})(?<fence>\`{3,}(?=[^\`\n]*$)|~{3,})|(?<ticks>\`+)|${inHtml}`,
  'gim',
);
const htmlOpener = new RegExp(inHtml, 'gi');
const closingFence = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/gm;
const ticksOrEnd = /`+|\n[ \t]*\n/g;

export interface CodeSearch {
  /** Whether nothing in the source is Markdown: backticks and tildes are text then. */
  readonly isHtml?: boolean | undefined;
}

/** Finds the ranges, in order; takes time in proportion to the length. */
export function findCode(source: string, { isHtml = false }: CodeSearch = {}): Range[] {
  const ranges: Range[] = [];
  /** What a search from some place on has not found is not there further on either. */
  const missing = new Map<string, number>();
  const seek = (what: string, from: number, search: () => number): number => {
    if ((missing.get(what) ?? -1) >= from) return -1;
    const end = search();
    if (end === -1) missing.set(what, source.length);
    return end;
  };
  const openers = isHtml ? htmlOpener : opener;
  openers.lastIndex = 0;
  for (let match = openers.exec(source); match; match = openers.exec(source)) {
    const { fence, ticks, name, head = '' } = match.groups!;
    const start = match.index + head.length;
    if (source[start - 1] === '\\' && ticks !== undefined) continue;
    const from = openers.lastIndex;
    let end: number;
    if (fence !== undefined) end = endOfFence(source, fence, from);
    else if (ticks !== undefined) end = endOfSpan(source, ticks.length, { from, missing });
    else if (name !== undefined)
      end = seek(name.toLowerCase(), from, () => endOfElement(source, name, from));
    else end = seek('-->', from, () => endAfter(source.indexOf('-->', from), 3));
    if (end === -1) continue;
    ranges.push({ start, end });
    openers.lastIndex = end;
  }
  return ranges;
}

function endAfter(index: number, length: number): number {
  return index === -1 ? -1 : index + length;
}

/** A fence that nothing closes goes on to the end. */
function endOfFence(source: string, fence: string, from: number): number {
  closingFence.lastIndex = from;
  for (let match = closingFence.exec(source); match; match = closingFence.exec(source))
    if (match[1]!.startsWith(fence)) return closingFence.lastIndex;
  return source.length;
}

/** A code span ends in its paragraph, at a run of as many backticks. */
function endOfSpan(
  source: string,
  length: number,
  { from, missing }: { readonly from: number; readonly missing: Map<string, number> },
): number {
  const what = `\`${length}`;
  if ((missing.get(what) ?? -1) >= from) return -1;
  ticksOrEnd.lastIndex = from;
  for (let match = ticksOrEnd.exec(source); match; match = ticksOrEnd.exec(source)) {
    if (match[0].startsWith('\n')) {
      missing.set(what, match.index);
      return -1;
    }
    if (match[0].length === length) return ticksOrEnd.lastIndex;
  }
  missing.set(what, source.length);
  return -1;
}

function endOfElement(source: string, name: string, from: number): number {
  const closer = new RegExp(`</${name}\\s*>`, 'gi');
  closer.lastIndex = from;
  return closer.test(source) ? closer.lastIndex : -1;
}

/** Tells of ascending offsets whether they are in one of the ranges. */
export function makeIsIn(ranges: readonly Range[]): (offset: number) => boolean {
  let index = 0;
  return (offset) => {
    while (index > 0 && ranges[index - 1]!.end > offset) index -= 1;
    while (index < ranges.length && ranges[index]!.end <= offset) index += 1;
    return index < ranges.length && ranges[index]!.start <= offset;
  };
}
