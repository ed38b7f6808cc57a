// FeedPage → the text of the feed: the body of each entry, its URLs absolute, in the format of the
// feed. Full content; the dateline at the head of a body stays. Never decides which entries a feed
// has.
import { directionOf } from '../lib/language.ts';
import type { LaterBytes, Piece } from '../lib/reused-buffer.ts';
import { textOf } from '../lib/splice.ts';
import type { FeedEntry, FeedPage, FeedView } from '../site/pages.ts';
import type { BodyRef, StoredBody } from '../site/types.ts';
import { renderAtom } from './atom.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderRss } from './rss.ts';
import { showInFeed } from './show-body.ts';

/**
 * The bodies of entries, as HTML that can be read anywhere: every URL in it is absolute, and its
 * direction is given if the feed has another one.
 */
export interface Contents {
  readonly read: (entry: FeedEntry) => string;
  /** The same in pieces, if it can stand in a CDATA section as it is. */
  readonly inCdata: (entry: FeedEntry) => readonly Piece[] | undefined;
}

const formats: Readonly<
  Record<FeedPage['format'], (feed: FeedView, contents: Contents) => readonly Piece[]>
> = {
  atom: renderAtom,
  rss: (feed, { read }) => [renderRss(feed, read)],
  json: (feed, { read }) => [renderJsonFeed(feed, read)],
};

/**
 * Renders a feed in its format, in pieces that make one text; bodies are read one at a time and not
 * kept.
 */
export function renderFeed(
  page: Pick<FeedPage, 'format' | 'feed'>,
  bodyOf: (ref: BodyRef) => StoredBody,
): readonly Piece[] {
  const feed = page.feed();
  const show = (entry: FeedEntry, body: StoredBody): LaterBytes =>
    showInFeed(body, { fileUrls: entry.fileUrls, pageUrl: entry.url });
  /** No feed format can tell the direction of a text. */
  const around = ({ lang = feed.language, dir = directionOf(lang) }: FeedEntry) =>
    dir === 'ltr' && directionOf(feed.language) === 'ltr'
      ? []
      : [`<div lang="${lang}" dir="${dir}">\n`, '\n</div>'];
  return formats[page.format](feed, {
    read(entry) {
      const [start = '', end = ''] = around(entry);
      return start + textOf(show(entry, bodyOf(entry.body))) + end;
    },
    inCdata(entry) {
      const body = bodyOf(entry.body);
      if (!body.fitsCdata) return undefined;
      const [start, end] = around(entry);
      const html = show(entry, body);
      return start === undefined || end === undefined ? [html] : [start, html, end];
    },
  });
}
