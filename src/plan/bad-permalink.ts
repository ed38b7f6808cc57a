// A permalink that makes no address → the words for it.

import { placeholderNames, unknownPlaceholder } from '../lib/address-pattern.ts';
import { nearest } from '../lib/nearest.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Post } from '../site/types.ts';

/**
 * True for a text in a template language, which other engines run: Liquid, Go, EJS.
 * @example isTemplate('/{{ page.fileSlug }}/') // true
 */
export function isTemplate(permalink: string): boolean {
  return /\{\{|\{%|<%|\$\{/.test(permalink);
}

/** The problem `bad-permalink` of a post whose permalink makes no address. */
export function badPermalink({ source, permalink = '', date }: Post): Problem {
  const unknown = unknownPlaceholder(permalink);
  const meant = nearest(unknown, placeholderNames);
  const [reason, hint] = isTemplate(permalink)
    ? [
        'it holds code of a template language, and posts are data',
        'write the address itself, or placeholders, for example `permalink: /:year/:slug/`',
      ]
    : unknown !== ''
      ? [
          `":${unknown}" is no placeholder`,
          meant === undefined
            ? 'write one that docs/pages-and-feeds.md lists, for example `permalink: /:year/:slug/`'
            : `write ":${meant}" instead of ":${unknown}"`,
        ]
      : date === undefined && /:/.test(permalink)
        ? [
            'its placeholders ask for a date, and it has none',
            'write the address itself, or a `date`',
          ]
        : [
            'it is no path inside the site',
            'write a path without "..", "?" and "#", for example ' +
              '`permalink: /2015/06/rivers.html`',
          ];
  return {
    code: 'bad-permalink',
    severity: 'error',
    message: `Cannot publish the page at "${permalink}": ${reason}`,
    hint,
    path: source,
    at: { kind: 'field', name: 'permalink' },
  };
}
