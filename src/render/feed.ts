// FeedPage → the text of the feed: the body of each entry, its URLs absolute, in the format of the
// feed. Full content; the dateline at the head of a body stays. Never decides which entries a feed
// has.
import { directionOf } from '../lib/language.ts';
import { makeReusedBuffer, type Piece } from '../lib/reused-buffer.ts';
import type { FeedEntry, FeedPage, FeedView } from '../site/pages.ts';
import type { BodyRef, StoredBody } from '../site/types.ts';
import { renderAtom } from './atom.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderRss } from './rss.ts';
import { showInFeed } from './show-body.ts';

const { encode } = makeReusedBuffer();

/**
 * The bodies of entries, as HTML that can be read anywhere: every URL in it is absolute, and its
 * direction is given if the feed has another one.
 */
export interface Contents {
  readonly read: (entry: FeedEntry) => string;
  /** The same, in pieces if it can be in a CDATA section as it is. */
  readonly inXml: (entry: FeedEntry) => string | readonly Piece[];
}

const formats: Readonly<
  Record<FeedPage['format'], (feed: FeedView, contents: Contents) => readonly Piece[]>
> = { atom: renderAtom, rss: renderRss, json: renderJsonFeed };

/**
 * Renders a feed in its format, in pieces that make one text; bodies are read one at a time and not
 * kept.
 */
export function renderFeed(
  page: Pick<FeedPage, 'format' | 'feed'>,
  bodyOf: (ref: BodyRef) => StoredBody,
): readonly Piece[] {
  const feed = page.feed();
  const piecesOf = (entry: FeedEntry, body: StoredBody): readonly Piece[] => {
    const html = showInFeed(body, { fileUrls: entry.fileUrls, pageUrl: entry.url });
    const { lang = feed.language, dir = directionOf(lang) } = entry;
    // No format of feeds can tell the direction of a text.
    return dir === 'ltr' && directionOf(feed.language) === 'ltr'
      ? [html]
      : [`<div lang="${lang}" dir="${dir}">\n`, html, '\n</div>'];
  };
  const read = (entry: FeedEntry) => encode(piecesOf(entry, bodyOf(entry.body))).toString();
  return formats[page.format](feed, {
    read,
    inXml(entry) {
      const body = bodyOf(entry.body);
      return body.fitsCdata ? piecesOf(entry, body) : read(entry);
    },
  });
}
