// The addresses of pages that no author names: lists, archives, indexes, feeds. Those of posts and
// Markdown pages are in plan/permalink.ts.
import { childUrl, fileUrl } from '../lib/url.ts';
import type { Author, Period, Tag, UrlPath } from './types.ts';

/** The pages that every site has once. */
export const addresses = {
  home: fileUrl(''),
  archive: fileUrl('archive/'),
  tags: fileUrl('tags/'),
  authors: fileUrl('authors/'),
  notFound: fileUrl('404.html'),
  atom: fileUrl('feed.xml'),
  rss: fileUrl('rss.xml'),
  json: fileUrl('feed.json'),
  opml: fileUrl('feeds.opml'),
  sitemap: fileUrl('sitemap.xml'),
  newsSitemap: fileUrl('sitemap-news.xml'),
  robots: fileUrl('robots.txt'),
  redirects: fileUrl('_redirects'),
  headers: fileUrl('_headers'),
  securityTxt: fileUrl('.well-known/security.txt'),
  humans: fileUrl('humans.txt'),
  manifest: fileUrl('manifest.webmanifest'),
} as const satisfies Record<string, UrlPath>;

/** "/tags/rivers/". */
export function tagUrl(tag: Tag): UrlPath {
  return fileUrl(`tags/${tag.slug}/`);
}

/** "/authors/ann-author/". */
export function authorUrl(author: Author): UrlPath {
  return fileUrl(`authors/${author.slug}/`);
}

/** "/2015/06/07/" for the key "2015-06-07". */
export function periodUrl({ key }: Pick<Period, 'key'>): UrlPath {
  return fileUrl(`${key.replaceAll('-', '/')}/`);
}

/** "/tags/rivers/page/3/" for a list at "/tags/rivers/". */
export function numberedUrl(list: UrlPath, number: number): UrlPath {
  return childUrl(list, `page/${number}/`);
}

/** "/tags/rivers/feed.xml": the Atom feed of a list. */
export function listFeedUrl(list: UrlPath): UrlPath {
  return childUrl(list, 'feed.xml');
}

/**
 * "/feed/2015/06.xml": the first document of a month of the site's feed; the second is
 * "/feed/2015/06-2.xml".
 */
export function feedArchiveUrl(month: string, part: number): UrlPath {
  return fileUrl(`feed/${month.replace('-', '/')}${part === 1 ? '' : `-${part}`}.xml`);
}

/**
 * "/assets/img/5d41402abc4b2a76-480.avif": a file that the engine made from an image or for a post.
 */
export function madeImageUrl(name: string): UrlPath {
  return fileUrl(`assets/img/${name}`);
}

/** Where a file beside a post is published: "/media/2015/chart.png" for "posts/2015/chart.png". */
export function mediaUrl(path: string): UrlPath {
  return fileUrl(`media/${path.replace(/^posts\//, '')}`);
}
