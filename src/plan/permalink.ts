// Posts and Markdown pages → their addresses. Checks each by itself; that no two are the same is for collisions.ts.
import type { Problem } from '../diagnostics.ts';
import { slugify } from '../lib/slug.ts';
import { fileUrl, pageUrl } from '../lib/url.ts';
import type { DatedPost, Post, Site, SiteConfig, SourcePath, UrlPath } from '../types.ts';

export interface Permalinks {
  readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
  readonly problems: readonly Problem[];
}

/** Gives every published post and page its address, but those whose permalink is wrong. Reports `bad-permalink`. */
export function planPermalinks(site: Pick<Site, 'config' | 'posts' | 'pages'>): Permalinks {
  const urlOf = new Map<SourcePath, UrlPath>();
  const problems: Problem[] = [];
  const give = (post: Post, url: UrlPath | undefined) => {
    if (url === undefined) problems.push(badPermalink(post));
    else urlOf.set(post.source, url);
  };
  for (const post of site.posts) give(post, postUrl(post, site.config));
  for (const page of site.pages) give(page, ownPageUrl(page));
  return { urlOf, problems };
}

/** The address of a post: its own permalink to the letter, else the pattern of the configuration, filled in. */
export function postUrl(post: DatedPost, config: Pick<SiteConfig, 'permalink'>): UrlPath | undefined {
  if (post.permalink !== undefined) return pageUrl(post.permalink);
  const [year = '', month = '', day = ''] = post.date.day.split('-');
  const values = { year, month, day, slug: post.slug };
  return pageUrl(config.permalink.replace(/:(year|month|day|slug)/g, (_, name: keyof typeof values) => values[name]));
}

/** The address of a Markdown page: its own permalink, else its folders and slug. "pages/about/index.md" is "/about/". */
export function ownPageUrl(page: Post): UrlPath | undefined {
  if (page.permalink !== undefined) return pageUrl(page.permalink);
  const folders = page.source.split('/').slice(1, -1).map((text) => slugify(text));
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
