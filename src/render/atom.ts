// FeedView → Atom (RFC 4287), archived where plan/ says so (RFC 5005): full content as HTML, ids
// that never change. Never reads a body itself.
import { memoize } from '../lib/memoize.ts';
import type { Piece } from '../lib/reused-buffer.ts';
import { cdataElement, element, elementPieces, type Xml, xmlDocument } from '../lib/xml.ts';
import type { FeedEntry, FeedView } from '../site/pages.ts';
import type { Contents } from './feed.ts';

/**
 * Renders an Atom feed, in pieces: a document of an archive is as long as a book. Its id is the
 * address of the page that it belongs to, which is more permanent (§4.2.6) than the address of the
 * feed itself: a file may get another name, what readers link to keeps its URL. So the documents of
 * an archive have it, too, as parts of one feed. A feed without authors gets its title as one,
 * because each entry must have an author of its own or the feed's (§4.1.1).
 */
export function renderAtom(feed: FeedView, { inXml }: Contents): readonly Piece[] {
  const authors = feed.authors.length > 0 ? feed.authors : [{ name: feed.title }];
  const root = elementPieces(
    'feed',
    [
      element('id', feed.home),
      element('title', feed.title),
      optional('subtitle', feed.description),
      element('link', '', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      element('link', '', { rel: 'alternate', type: 'text/html', href: feed.home }),
      ...links(feed),
      feed.archive?.current === undefined ? undefined : element('fh:archive', ''),
      element('updated', feed.updated),
      ...authors.map(person),
      ...feed.entries.map((entry) => renderEntry(entry, inXml)),
    ],
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:fh': feed.archive && 'http://purl.org/syndication/history/1.0',
      'xml:lang': feed.language,
    },
  );
  return xmlDocument(root);
}

/** Where to be told of news (WebSub), and where the older entries are (RFC 5005 §4). */
function links({ hub, archive = {} }: FeedView): Xml[] {
  const found = {
    hub,
    current: archive.current,
    'prev-archive': archive.previous,
    'next-archive': archive.next,
  };
  return Object.entries(found).flatMap(([rel, href]) =>
    href === undefined
      ? []
      : element('link', '', { rel, ...(rel !== 'hub' && { type: 'application/atom+xml' }), href }),
  );
}

function renderEntry(entry: FeedEntry, contentOf: Contents['inXml']): readonly Piece[] {
  return elementPieces(
    'entry',
    [
      element('id', entry.id),
      element('title', entry.title),
      element('link', '', { rel: 'alternate', type: 'text/html', href: entry.url }),
      element('published', entry.published),
      element('updated', entry.updated),
      ...entry.authors.map(person),
      ...entry.tags.map(category),
      optional('summary', entry.summary),
      cdataElement('content', contentOf(entry), { type: 'html' }),
    ],
    { 'xml:lang': entry.lang },
  );
}

/** Thousands of entries have the same few hundred. */
const category = memoize((term: string) => element('category', '', { term }));

function person({ name, url, email }: FeedView['authors'][number]): Xml {
  return element('author', [element('name', name), optional('uri', url), optional('email', email)]);
}

function optional(name: string, text = ''): Xml | undefined {
  return text === '' ? undefined : element(name, text);
}
