// FeedPage → the text of the feed: reads the body of each entry, makes its URLs absolute and hands it to the format.
// Full content; the dateline at the head of a body stays. Never decides which entries a feed has.
import { absolutize, resolveFileUrls } from '../lib/html.ts';
import { directionOf } from '../lib/language.ts';
import type { FeedEntry, FeedPage, FeedView } from '../pages.ts';
import type { BodyRef, PostBody } from '../types.ts';
import { renderAtom } from './atom.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderRss } from './rss.ts';

/** Gives the body of an entry as HTML that can be read anywhere: every URL in it is absolute, and so is the direction of its text. */
export type ReadContent = (entry: FeedEntry) => string;

const formats: Readonly<Record<FeedPage['format'], (feed: FeedView, readContent: ReadContent) => readonly string[]>> = {
  atom: renderAtom,
  rss: (feed, readContent) => [renderRss(feed, readContent)],
  json: (feed, readContent) => [renderJsonFeed(feed, readContent)],
};

/** Renders a feed in its format, in pieces that make one text; bodies are read one at a time and not kept. */
export function renderFeed(page: Pick<FeedPage, 'format' | 'feed'>, readBody: (ref: BodyRef) => PostBody): readonly string[] {
  const feed = page.feed();
  return formats[page.format](feed, ({ body, fileUrls, url, lang = feed.language, dir = directionOf(lang) }) => {
    const html = absolutize(resolveFileUrls(readBody(body).html, fileUrls ?? {}), url);
    // No format of feeds has a word for the direction of a text.
    return dir === 'ltr' && directionOf(feed.language) === 'ltr' ? html : `<div lang="${lang}" dir="${dir}">\n${html}\n</div>`;
  });
}
