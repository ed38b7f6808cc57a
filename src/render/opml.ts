// OpmlPage → OPML 2.0 (http://opml.org/spec2.opml): a list of feeds to subscribe to. Has no date:
// it would be the clock's.
import type { Piece } from '../lib/reused-buffer.ts';
import { element, type Xml, xmlDocument } from '../lib/xml.ts';
import type { ListedFeed, OpmlPage } from '../site/pages.ts';

/**
 * Renders the list, groups with a title as folders. The type is "rss" whatever the format: so the
 * specification has it.
 */
export function renderOpml(page: OpmlPage): readonly Piece[] {
  const { title, groups } = page.outlines();
  const body = groups.flatMap((group) => {
    const feeds = group.feeds.map(outline);
    return group.title === ''
      ? feeds
      : element('outline', feeds, { text: group.title, title: group.title });
  });
  return xmlDocument(
    element(
      'opml',
      [
        element('head', [element('title', title), element('docs', 'http://opml.org/spec2.opml')]),
        element('body', body),
      ],
      { version: '2.0' },
    ),
  );
}

function outline({ title, description, feed, home }: ListedFeed): Xml {
  return element('outline', '', {
    type: 'rss',
    text: title,
    title,
    description: description || undefined,
    xmlUrl: feed,
    htmlUrl: home,
  });
}
