// FeedView → RSS 2.0 (https://www.rssboard.org/rss-specification) with the content and Dublin Core
// modules and Atom's rel="self". Never reads a body itself, nor the clock.
import { encodeText } from '../lib/html.ts';
import type { Piece } from '../lib/reused-buffer.ts';
import { cdataElement, element, elementPieces, plainElement, xmlDocument } from '../lib/xml.ts';
import type { FeedEntry, FeedView } from '../site/pages.ts';
import type { Contents } from './feed.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/**
 * Renders an RSS feed. Authors are dc:creator, because RSS's own element asks for an e-mail
 * address; a channel must have a description, so a site without one repeats its title.
 * lastBuildDate is the last change of an entry: the same posts give the same bytes. The description
 * of an item is HTML to readers, so its text is encoded twice; all else is plain text
 * (https://www.rssboard.org/rss-profile).
 */
export function renderRss(feed: FeedView, { inXml }: Contents): readonly Piece[] {
  const channel = elementPieces('channel', [
    plainElement('title', feed.title),
    element('link', feed.home),
    plainElement('description', feed.description || feed.title),
    element('atom:link', '', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
    feed.hub === undefined ? undefined : element('atom:link', '', { rel: 'hub', href: feed.hub }),
    element('language', feed.language),
    element('lastBuildDate', rfc822(feed.updated)),
    ...feed.entries.map((entry) => renderItem(entry, inXml)),
  ]);
  return xmlDocument(elementPieces('rss', [channel], { version: '2.0', ...namespaces }));
}

function renderItem(entry: FeedEntry, contentOf: Contents['inXml']): readonly Piece[] {
  return elementPieces('item', [
    plainElement('title', entry.title),
    element('link', entry.url),
    element('guid', entry.id, { isPermaLink: 'false' }),
    element('pubDate', rfc822(entry.published)),
    ...entry.authors.map(({ name }) => plainElement('dc:creator', name)),
    ...entry.tags.map((tag) => plainElement('category', tag)),
    entry.lang === undefined ? undefined : element('dc:language', entry.lang),
    entry.summary === '' ? undefined : element('description', encodeText(entry.summary)),
    cdataElement('content:encoded', contentOf(entry)),
  ]);
}

/**
 * "2015-06-07T09:30:00-04:00" → "Sun, 07 Jun 2015 13:30:00 GMT": RFC 822 with the four-digit year
 * that RSS recommends.
 */
function rfc822(iso: string): string {
  return new Date(iso).toUTCString();
}
