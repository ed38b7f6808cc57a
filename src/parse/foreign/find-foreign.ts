// The source of a body → the syntax of other engines in it, and the warnings for what of it a page
// shows. Costs a body without it a few searches for signs.
import type { Problem } from '../../site/diagnostics.ts';
import type { BodyInput } from '../body-context.ts';
import { type CodeSearch, findCode, makeIsIn, type Range } from './find-code.ts';
import { asText, type ForeignKind, foreignBracket, foreignKinds } from './kinds.ts';
import type { ShownText } from './shown-text.ts';

/** One kind of foreign syntax, and every place of it. */
export interface ForeignSyntax {
  readonly kind: ForeignKind;
  readonly places: readonly Range[];
}

const signs = ['{', '==', ':::', '%%'];

/** False for a source without foreign syntax; at times true for such a source, too. */
export function mayBeForeign(source: string): boolean {
  return signs.some((sign) => source.includes(sign)) || hasForeignBracket(source);
}

/** Tries the pattern at brackets only, in a third of the time that it takes to look for them. */
function hasForeignBracket(source: string): boolean {
  for (let at = source.indexOf('['); at !== -1; at = source.indexOf('[', at + 1)) {
    foreignBracket.lastIndex = at;
    if (foreignBracket.test(source)) return true;
  }
  return false;
}

export interface ForeignSearch extends CodeSearch {
  readonly understood?: readonly Range[];
}

/**
 * Finds the kinds, in the order of the table, outside code and of the ranges that are understood.
 */
export function findForeign(
  source: string,
  { understood = [], isHtml }: ForeignSearch = {},
): ForeignSyntax[] {
  const candidates = foreignKinds.flatMap((kind) => {
    const places = source.includes(kind.sign)
      ? Array.from(source.matchAll(kind.pattern), ({ index, 0: text }) => ({
          start: index + text.length - text.trimStart().length,
          end: index + text.trimEnd().length,
        }))
      : [];
    return places.length === 0 ? [] : [{ kind, places }];
  });
  if (candidates.length === 0) return [];
  const apart = [...findCode(source, { isHtml }), ...understood];
  return candidates.flatMap(({ kind, places }) => {
    const isApart = makeIsIn(apart.toSorted((a, b) => a.start - b.start));
    const left = places.filter(({ start }) => !isApart(start));
    apart.push(...left);
    return left.length === 0 ? [] : [{ kind, places: left }];
  });
}

export interface ReportOptions {
  readonly source: string;
  readonly input: Pick<BodyInput, 'path' | 'start'>;
  /** What the finished tree shows. */
  readonly shown: () => ShownText;
}

/**
 * Reports `foreign-syntax` once for each kind of which the finished tree shows anything, at its
 * first place; and `dead-link` for links whose address another engine would have made.
 */
export function reportForeign(
  found: readonly ForeignSyntax[],
  { source, input: { path, start = 0 }, shown: collect }: ReportOptions,
): Problem[] {
  if (found.length === 0) return [];
  const shown = collect();
  const isShown = ({ start: from, end }: Range) =>
    shown.text.includes(source.slice(from, from + 2)) &&
    !isIndentedCode(source, { start: from, end }, shown);
  return found.flatMap(({ kind, places }): Problem[] => {
    const seen = places.filter(isShown);
    const [first] = seen;
    if (!first) return [];
    const number = seen.length === 1 ? '' : ` (${seen.length} times)`;
    const problem: Problem = {
      code: 'foreign-syntax',
      severity: 'warning',
      message: `Cannot read ${kind.name}: the page shows them as they are written${number}`,
      hint: kind.hint + asText,
      path,
      at: {
        kind: 'offset',
        offset: start + first.start,
        length: first.end - first.start,
      },
    };
    return [problem, ...deadLinks(seen, { source, path, start })];
  });
}

const indented = /^(?: {4}|\t)/;

/** Only the parser knows whether a line with white space before it is code. */
function isIndentedCode(source: string, { start, end }: Range, { code }: ShownText): boolean {
  // In a text without code no line has to be looked for: some lines are a whole file.
  if (code === '') return false;
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, end);
  return indented.test(line) && code.includes(source.slice(start, end));
}

/** An address with white space in it makes the link a text: no later check sees it. */
function deadLinks(
  places: readonly Range[],
  { source, path, start }: { readonly source: string } & Required<ReportOptions['input']>,
): Problem[] {
  const seen = new Set<string>();
  return places.flatMap((place): Problem[] => {
    if (source.slice(place.start - 2, place.start) !== '](') return [];
    const address = source.slice(place.start, place.end);
    if (!/\s/.test(address) || seen.has(address)) return [];
    seen.add(address);
    return [
      {
        code: 'dead-link',
        severity: 'warning',
        message: `Cannot follow the link: ${address} is no address that this engine reads`,
        hint: 'write the path from this file to the other, for example "./2015-06-07-rivers.md"',
        path,
        at: { kind: 'offset', offset: start + place.start, length: place.end - place.start },
      },
    ];
  });
}

/** The plain text of an excerpt without foreign syntax. */
export function withoutForeign(text: string, found: readonly ForeignSyntax[]): string {
  let plain = text;
  for (const { kind } of found)
    for (const [pattern, replacement] of kind.plain) plain = plain.replace(pattern, replacement);
  return plain;
}
