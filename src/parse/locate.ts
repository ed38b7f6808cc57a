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

/**
 * Where a text stands between signs that end a URL; else, where it stands at all: "/2015/" may
 * begin a longer one.
 */
function indexOfWhole(
  text: string,
  { wanted, from }: { readonly wanted: string; readonly from: number },
): number {
  const first = text.indexOf(wanted, from);
  for (let start = first; start !== -1; start = text.indexOf(wanted, start + 1)) {
    const around = text.charAt(start - 1) + text.charAt(start + wanted.length);
    if (/^[\s()<>[\]"'=,]*$/.test(around)) return start;
  }
  return first;
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
