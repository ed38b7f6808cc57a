// The templates of a site → which kinds of pages can be made with a sign in the place of the body,
// and such a page → its pieces, the body's bytes in that place. Of what a page of an article is,
// half is its body: bytes that need not become a text, part of a longer one, and bytes again.

import type { LaterBytes, Piece } from '../lib/reused-buffer.ts';
import type { TemplateListing } from '../load/list-templates.ts';
import { dependenciesOf } from '../load/templates-of.ts';

/** No HTML should hold it. */
export const slot = '\0';

/**
 * The kinds of pages that the theme alone makes: its templates print `view.content` once, as it is.
 * A site's own templates may do anything with a text, and are given one.
 */
export function kindsWithSlot(templates: TemplateListing['templates']): ReadonlySet<string> {
  const theme = new Set(
    templates.files.filter(({ source }) => source === '').map(({ path }) => path),
  );
  return new Set(
    Object.keys(templates.kinds).filter((kind) =>
      dependenciesOf(kind, templates)?.every((path) => theme.has(path)),
    ),
  );
}

/**
 * Puts a body into its place; undefined where there is not one place: a headline may hold any sign.
 */
export function fillSlot(html: string, body: LaterBytes): readonly Piece[] | undefined {
  const at = html.indexOf(slot);
  if (at === -1 || html.includes(slot, at + 1)) return undefined;
  return [html.slice(0, at), body, html.slice(at + 1)];
}
