// Pages → the few of each kind that together have every sort of element that pages of the kind
// have: an image, a footnote, a table, a passage from right to left, whatever the theme makes. What
// takes a second a page is then done to a dozen of posts and not to all of them, and still to each
// thing that a template can write.
import type { BuiltPage } from './build-pages.ts';

const tag = /<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi;
/** Attributes whose values make another sort of element. */
const telling = new Set(['class', 'dir', 'rel', 'role', 'type', 'lang']);

/** The sorts of elements in a page: "a[href,rel=tag]". */
function sortsOf(html: string): Set<string> {
  const sorts = new Set<string>();
  for (const [, name, attributes = ''] of html.replace(/^.*?<body/s, '<body').matchAll(tag)) {
    const shown = Array.from(attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g), ([, key, value]) =>
      telling.has(key!) ? `${key}=${value ?? ''}` : key!,
    );
    sorts.add(`${name}[${shown.sort().join()}]`);
  }
  return sorts;
}

/**
 * Chooses pages: of each kind at least one, the one with the most first. Always the same ones of
 * the same pages.
 */
export function choosePages(pages: readonly BuiltPage[]): BuiltPage[] {
  return [...new Set(pages.map(({ kind }) => kind))].flatMap((kind) => {
    const candidates = pages
      .filter((page) => page.kind === kind)
      .map((page) => ({ page, sorts: sortsOf(page.html) }));
    const chosen: BuiltPage[] = [];
    for (;;) {
      const best = candidates.reduce((one, other) =>
        other.sorts.size > one.sorts.size ? other : one,
      );
      if (best.sorts.size === 0 && chosen.length > 0) return chosen;
      chosen.push(best.page);
      const covered = [...best.sorts];
      for (const { sorts } of candidates) for (const sort of covered) sorts.delete(sort);
    }
  });
}
