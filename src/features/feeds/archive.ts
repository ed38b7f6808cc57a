// The months of a site → the documents of an archived feed (RFC 5005 §4). A document that exists
// never changes, unless its posts do; what no document holds yet is for the feed itself to hold.
// Knows neither the clock nor any format.

import { feedArchiveUrl } from '../../site/addresses.ts';
import type { DatedPost, Site, UrlPath } from '../../site/types.ts';

export interface FeedArchive {
  /** From the oldest on. */
  readonly documents: readonly { readonly url: UrlPath; readonly posts: readonly DatedPost[] }[];
  /** The newest posts, which no document holds. */
  readonly open: readonly DatedPost[];
}

/** Fewer would make too many files, more too heavy a feed in the days before a document is full. */
const fewest = 50;

/**
 * One document a month. A busy month is cut into several of whole days with at least `atLeast`
 * posts each, and one with the rest. A day and a month are over when there are posts of a later
 * one. So no post of the newest day stands in a document yet: days without times are sorted by file
 * name, and the next post of the day may come before the last.
 */
export function archiveFeed({ years }: Pick<Site, 'years'>, atLeast = fewest): FeedArchive {
  const documents: { readonly url: UrlPath; readonly posts: readonly DatedPost[] }[] = [];
  let open: readonly DatedPost[] = [];
  let month = '';
  let part = 0;
  const close = (): void => {
    part += 1;
    documents.push({ url: feedArchiveUrl(month, part), posts: open });
    open = [];
  };
  for (const { key, parts } of years.flatMap((year) => year.parts)) {
    if (open.length > 0) close();
    [month, part] = [key, 0];
    for (const { posts } of parts) {
      if (open.length >= atLeast) close();
      open = [...posts, ...open];
    }
  }
  return { documents, open };
}
