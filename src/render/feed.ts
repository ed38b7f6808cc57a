// FeedPage → the text of the feed: reads the body of each entry, makes its URLs absolute and hands
// it to the format. Full content; the dateline at the head of a body stays. Never decides which
// entries a feed has.
import { absolutize, resolveFileUrls } from '../lib/html.ts';
import { directionOf } from '../lib/language.ts';
import type { LaterBytes, Piece } from '../lib/reused-buffer.ts';
import type { FeedEntry, FeedPage, FeedView } from '../site/pages.ts';
import type { BodyRef, PostBody } from '../site/types.ts';
import { renderAtom } from './atom.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderRss } from './rss.ts';

/**
 * The bodies of entries, as HTML that can be read anywhere: every URL in it is absolute, and so is
 * the direction of its text.
 */
export interface Contents {
  readonly read: (entry: FeedEntry) => string;
  /** The same, where that is at hand, and nothing in it need be escaped in a CDATA section. */
  readonly later: (entry: FeedEntry) => LaterBytes | undefined;
}

/** A body, and how to get it. */
export interface StoredBody {
  readonly read: () => PostBody;
  /** Its HTML with absolute URLs, where that can be had without reading it as a text. */
  readonly inFeed?: (pageUrl: string) => LaterBytes | undefined;
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
  const directionIn = ({ lang = feed.language, dir = directionOf(lang) }: FeedEntry) => ({
    lang,
    dir,
    isOwn: dir !== 'ltr' || directionOf(feed.language) !== 'ltr',
  });
  return formats[page.format](feed, {
    read(entry) {
      const { lang, dir, isOwn } = directionIn(entry);
      const html = absolutize(
        resolveFileUrls(bodyOf(entry.body).read().html, entry.fileUrls ?? {}),
        entry.url,
      );
      // No format of feeds has a word for the direction of a text.
      return isOwn ? `<div lang="${lang}" dir="${dir}">\n${html}\n</div>` : html;
    },
    later: (entry) =>
      directionIn(entry).isOwn ? undefined : bodyOf(entry.body).inFeed?.(entry.url),
  });
}
