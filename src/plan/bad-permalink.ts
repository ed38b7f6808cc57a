// A permalink that makes no address → the words for it.

import { nameFields } from '../lib/address-names.ts';
import { asksFor, placeholderNames, unknownPlaceholder } from '../lib/address-pattern.ts';
import { nearest } from '../lib/nearest.ts';
import { decodePercent, isHostPattern } from '../lib/url.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Post, SiteConfig } from '../site/types.ts';

/**
 * True for a text in a template language, which other engines run: Liquid, Go, EJS.
 * @example isTemplate('/{{ page.fileSlug }}/') // true
 */
export function isTemplate(permalink: string): boolean {
  return /\{\{|\{%|<%|\$\{/.test(permalink);
}

/** The problem `bad-permalink` of a post whose permalink, or the site's, makes no address. */
export function badPermalink(post: Post, config: Pick<SiteConfig, 'permalink'>): Problem {
  const { source, permalink = '', date } = post;
  const missing = nameFields.find(
    (name) => asksFor(post.permalink ?? config.permalink, name) && !post.addressNames?.[name],
  );
  if (missing !== undefined)
    return {
      code: 'bad-permalink',
      severity: 'error',
      message: `Cannot make the address: it has ":${missing}", and the post has no \`${missing}\``,
      hint: `add a line \`${missing}: …\` with the name that the post had, or a \`permalink\``,
      path: source,
    };
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
        : isHostPattern(decodePercent(permalink) ?? permalink)
          ? [
              'hosts read it as a pattern for many addresses',
              'write the address of this page only, without "*", for example `permalink: /rivers/`',
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
