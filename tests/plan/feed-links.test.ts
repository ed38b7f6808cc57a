import { describe, expect, it } from 'vitest';
import { urlPath } from '../../src/lib/url.ts';
import { opmlLink, pageFeedLink, siteFeedLinks } from '../../src/plan/feed-links.ts';
import { makeConfig } from '../support/make-post.ts';

const config = makeConfig({ base: '/notes' });

describe('feed links', () => {
  it('name the formats of the site’s feed', () => {
    expect(siteFeedLinks(config)).toEqual([
      { title: 'The Example (Atom)', url: '/notes/feed.xml', type: 'application/atom+xml' },
      { title: 'The Example (RSS)', url: '/notes/rss.xml', type: 'application/rss+xml' },
      { title: 'The Example (JSON Feed)', url: '/notes/feed.json', type: 'application/feed+json' },
    ]);
  });

  it('name the feed of a page', () => {
    expect(pageFeedLink(urlPath('/tags/war/')!, { title: 'Posts tagged War', config })).toEqual({
      title: 'Posts tagged War',
      url: '/notes/tags/war/feed.xml',
      type: 'application/atom+xml',
    });
  });

  it('name the list of all feeds', () => {
    expect(opmlLink(config)).toEqual({
      title: 'Feeds (OPML)',
      url: '/notes/feeds.opml',
      type: 'text/x-opml',
    });
  });
});
