// A problem's place → where it stands in the text. Runs only for problems that there are.
import type { Place } from '../site/diagnostics.ts';
import type { Span } from '../site/place-problems.ts';
import { findBlock, type MatterFormat } from './front-matter-block.ts';
import type { FieldPlace } from './front-matter-faults.ts';
import { locateInJson } from './json-front-matter.ts';
import { locateInToml } from './toml-places.ts';
import { locateInYaml } from './yaml.ts';

/**
 * Finds a field's value in the front matter, or a URL (or other literal text) in the body, as
 * typed.
 */
export function locate(text: string, place: Place): Span | undefined {
  if (place.kind === 'offset') return { start: place.offset, end: place.offset + place.length };
  return place.kind === 'field' ? locateField(text, place) : locateText(text, place.url);
}

const locators: Readonly<
  Record<MatterFormat, (source: string, place: FieldPlace) => Span | undefined>
> = { yaml: locateInYaml, toml: locateInToml, json: locateInJson };

function locateField(text: string, place: Extract<Place, { kind: 'field' }>): Span | undefined {
  const block = findBlock(text);
  if (!block.found) return undefined;
  const { format, dataStart, dataEnd } = block;
  const source = text.slice(dataStart, dataEnd);
  const { name, item } = place;
  const span = locators[format](source, { name, ...(typeof item === 'number' && { item }) });
  if (!span) return undefined;
  const found = typeof item === 'string' ? locateItem(source, { item, within: span }) : span;
  return { start: found.start + dataStart, end: found.end + dataStart };
}

/** The first of equal items; the whole list if the item is written in another way. */
function locateItem(
  source: string,
  { item, within }: { readonly item: string; readonly within: Span },
): Span {
  const list = source.slice(within.start, within.end);
  const around = /^[\s[\]"'“”‘’,-]*$/;
  for (let at = list.indexOf(item); at !== -1; at = list.indexOf(item, at + 1)) {
    const end = at + item.length;
    if (around.test(list.charAt(at - 1) + list.charAt(end)))
      return { start: within.start + at, end: within.start + end };
  }
  return within;
}

/**
 * A URL may stand in the source as it is, percent-decoded, with "&" as an entity, or (a tag) in
 * capitals; the body comes first.
 */
function locateText(text: string, wanted: string): Span | undefined {
  if (wanted === '') return undefined;
  const block = findBlock(text);
  const body = block.found ? block.bodyStart : 0;
  for (const form of new Set([
    wanted,
    decode(wanted),
    wanted.replaceAll('&', '&amp;'),
    wanted.toUpperCase(),
  ])) {
    for (const from of [body, 0]) {
      const start = indexOfWhole(text, { wanted: form, from });
      if (start !== -1) return { start, end: start + form.length };
    }
  }
  return undefined;
}

/** What stands before and after a URL in Markdown and HTML; `onclick="x()"` has none. */
const linked = /(?:\]\($|\]\(<$|<$|="$|='$|\]:\s$)/;
const closings: Readonly<Record<string, string>> = { '(': ') \n', '<': '>', '"': '"', "'": "'" };

function isLinked(text: string, { start, end }: Span): boolean {
  if (!linked.test(text.slice(Math.max(0, start - 3), start))) return false;
  return (closings[text.charAt(start - 1)] ?? ' \n').includes(text.charAt(end));
}

/**
 * Where a text stands as a URL; else, between signs that end one; else, where it stands at all:
 * "/2015/" may begin a longer one.
 */
function indexOfWhole(
  text: string,
  { wanted, from }: { readonly wanted: string; readonly from: number },
): number {
  const first = text.indexOf(wanted, from);
  let between = -1;
  for (let start = first; start !== -1; start = text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    if (isLinked(text, { start, end })) return start;
    const isBetween = /^[\s()<>[\]"'=,]*$/.test(text.charAt(start - 1) + text.charAt(end));
    if (between === -1 && isBetween) between = start;
  }
  return between === -1 ? first : between;
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
