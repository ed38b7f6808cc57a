// Posts and Markdown pages → their addresses. Checks each by itself; that no two are the same is
// for collisions.ts.

import { slugify } from '../lib/slug.ts';
import { fileUrl, longestSegmentBytes, pageUrl } from '../lib/url.ts';
import { addressed, isDated } from '../site/addressed.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { DatedPost, Post, Site, SiteConfig, SourcePath, UrlPath } from '../site/types.ts';

export interface Permalinks {
  readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
  readonly problems: readonly Problem[];
}

/**
 * Gives every published post and page its address, but those whose permalink is wrong. Reports
 * `bad-permalink`.
 */
export function planPermalinks(
  site: Pick<Site, 'config' | 'posts' | 'pages' | 'unlisted'>,
): Permalinks {
  const urlOf = new Map<SourcePath, UrlPath>();
  const problems: Problem[] = [];
  const give = (post: Post, url: UrlPath | undefined) => {
    if (url === undefined) problems.push(badPermalink(post));
    else urlOf.set(post.source, url);
  };
  const postUrl = makePostUrl(site.config);
  for (const post of addressed(site)) give(post, isDated(post) ? postUrl(post) : ownPageUrl(post));
  return { urlOf, problems };
}

/**
 * Makes what gives a post its address: its own permalink to the letter, else the pattern of the
 * configuration, filled in.
 */
export function makePostUrl({
  permalink: pattern,
}: Pick<SiteConfig, 'permalink'>): (post: DatedPost) => UrlPath | undefined {
  const parts = pattern.split(/:(year|month|day|slug)/);
  const fill = ({ year, month, day, slug }: Record<'year' | 'month' | 'day' | 'slug', string>) =>
    parts
      .map((part, index) =>
        index % 2 === 0
          ? part
          : part === 'year'
            ? year
            : part === 'month'
              ? month
              : part === 'day'
                ? day
                : slug,
      )
      .join('');
  // What fills it in are digits, letters and hyphens: where the pattern makes an address of these,
  // it makes one of all that are not too long for a segment.
  const sample = fill({ year: '0000', month: '00', day: '00', slug: 'a' });
  const isPlain = pageUrl(sample) === sample;
  return ({ permalink, date: { day }, slug }) => {
    if (permalink !== undefined) return pageUrl(permalink);
    const filled = fill({
      year: day.slice(0, -6),
      month: day.slice(-5, -3),
      day: day.slice(-2),
      slug,
    });
    return isPlain && filled.length <= longestSegmentBytes ? (filled as UrlPath) : pageUrl(filled);
  };
}

/**
 * The address of a Markdown page: its own permalink, else its folders and slug.
 * "pages/about/index.md" is "/about/".
 */
export function ownPageUrl(page: Post): UrlPath | undefined {
  if (page.permalink !== undefined) return pageUrl(page.permalink);
  const folders = page.source
    .split('/')
    .slice(1, -1)
    .map((text) => slugify(text));
  const isIndex = /(?:^|\/)index\.[^./]+$/.test(page.source) && page.slug === 'index';
  return fileUrl([...folders, ...(isIndex ? [] : [page.slug]), ''].join('/'));
}

function badPermalink({ source, permalink }: Post): Problem {
  return {
    code: 'bad-permalink',
    severity: 'error',
    message: `Cannot publish the page at "${permalink ?? ''}": it is no path inside the site`,
    hint: 'write a path without "..", "?" and "#", for example `permalink: /2015/06/rivers.html`',
    path: source,
    at: { kind: 'field', name: 'permalink' },
  };
}
