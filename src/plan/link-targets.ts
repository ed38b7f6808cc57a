// The plan → what is at an address or at a path of the site, and which places in it a link can lead
// to. Knows no id that a template makes.

import { once } from '../lib/lazy.ts';
import { parseUrl } from '../lib/parse-url.ts';
import { decodePercent, outputPathOf } from '../lib/url.ts';
import { addressed } from '../site/addressed.ts';
import type { Page } from '../site/pages.ts';
import type { Post, Site, SourcePath } from '../site/types.ts';
import type { Plan } from './plan-pages.ts';

/** A post or Markdown page, with its ids, or something else that exists. */
export type LinkTarget = Partial<Pick<Post, 'ids' | 'paragraphs'>>;

export interface LinkTargets {
  /** By the path of a file of the site. */
  readonly ofFile: (path: SourcePath) => LinkTarget | undefined;
  /**
   * By an address without the base path, percent-encoded or not: with or without its last slash and
   * "index.html".
   */
  readonly ofAddress: (path: string) => LinkTarget | undefined;
}

const other: LinkTarget = {};

/** Makes the functions for one plan. If all links lead to other sites, they cost nothing. */
export function makeLinkTargets(
  site: Pick<Site, 'posts' | 'pages' | 'unlisted'>,
  { pages, urlOf }: Pick<Plan, 'pages' | 'urlOf'>,
): LinkTargets {
  const posts = once(() => new Map(addressed(site).map((post) => [post.source, post])));
  const targets = once(() => {
    const all = new Map<string, LinkTarget>();
    for (const url of urlOf.values()) all.set(outputPathOf(url), other);
    for (const page of pages) all.set(page.output, targetOf(page, posts()));
    return all;
  });
  return {
    ofFile: (path) => (urlOf.has(path) ? (posts().get(path) ?? other) : undefined),
    ofAddress(path) {
      const resolved = /\/\.|[?#]/.test(path) ? resolvePath(path, '/') : path;
      const plain = decodePercent(resolved.slice(1));
      if (plain === undefined) return undefined;
      if (plain === '' || plain.endsWith('/')) return targets().get(`${plain}index.html`);
      return targets().get(plain) ?? targets().get(`${plain}/index.html`);
    },
  };
}

function targetOf(page: Page, posts: ReadonlyMap<SourcePath, Post>): LinkTarget {
  return 'body' in page && page.source ? (posts.get(page.source) ?? other) : other;
}

/** The path of a link as a browser resolves it. WHATWG URL. */
export function resolvePath(path: string, from: string): string {
  const root = 'http://site.invalid';
  return parseUrl(path, root + from)?.pathname ?? path;
}
