// A problem's place → where it stands in the text. Runs only for problems that there are.
import type { Place, Span } from '../diagnostics.ts';
import { locateField } from './front-matter.ts';

/** Finds a field's value in the front matter, or a URL (or other literal text) in the body, as typed. */
export function locate(text: string, place: Place): Span | undefined {
  if (place.kind === 'offset') return { start: place.offset, end: place.offset + place.length };
  return place.kind === 'field' ? locateField(text, place) : locateText(text, place.url);
}

/** A URL may stand in the source as it is, percent-decoded, or with "&" as an entity; the body comes first. */
function locateText(text: string, wanted: string): Span | undefined {
  if (wanted === '') return undefined;
  const body = Math.max(0, text.indexOf('\n---', 3));
  for (const form of new Set([wanted, decode(wanted), wanted.replaceAll('&', '&amp;')])) {
    for (const from of [body, 0]) {
      const start = text.indexOf(form, from);
      if (start !== -1) return { start, end: start + form.length };
    }
  }
  return undefined;
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
