// FeedView → JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Never reads a body itself.
import type { Piece } from '../lib/reused-buffer.ts';
import type { FeedEntry, FeedView } from '../site/pages.ts';
import type { Contents } from './feed.ts';

/**
 * Renders a JSON feed, members that have nothing to say left out. There is no `next_url`: the
 * documents that it would lead to are those of the Atom feed, and a second set of them in another
 * format would double the archive for few readers.
 */
export function renderJsonFeed(feed: FeedView, { read }: Contents): readonly Piece[] {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description || undefined,
    authors: people(feed.authors),
    language: feed.language,
    hubs: feed.hub === undefined ? undefined : [{ type: 'WebSub', url: feed.hub }],
    items: feed.entries.map((entry) => renderItem(entry, read)),
  };
  return [JSON.stringify(document), '\n'];
}

function renderItem(entry: FeedEntry, readContent: Contents['read']): object {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title || undefined,
    content_html: readContent(entry),
    summary: entry.summary || undefined,
    image: entry.image,
    date_published: entry.published,
    date_modified: entry.updated,
    authors: people(entry.authors),
    tags: entry.tags.length > 0 ? entry.tags : undefined,
    language: entry.lang,
  };
}

/** Names and URLs only: e-mail addresses have no place in the format. */
function people(authors: FeedEntry['authors']): object[] | undefined {
  return authors.length > 0 ? authors.map(({ name, url }) => ({ name, url })) : undefined;
}
