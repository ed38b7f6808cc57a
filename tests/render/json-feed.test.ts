import { parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { absoluteHtml, entries, feed, feedPage, feedText } from '../support/feed-fixture.ts';

describe('renderJsonFeed', () => {
  it('says everything that an independent parser reads', () => {
    expect(parseJsonFeed(feedText(feedPage('json')))).toEqual({
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.self,
      description: feed.description,
      language: 'en',
      authors: [{ name: 'The desk', url: 'https://example.org/' }],
      items: [
        {
          id: entries[0]!.id,
          url: entries[0]!.url,
          title: entries[0]!.title,
          // JSON can hold the control character that XML cannot.
          content_html: absoluteHtml.replace('📰', '📰\u0008'),
          summary: entries[0]!.summary,
          image: 'https://example.org/notes/map.png',
          date_published: entries[0]!.published,
          date_modified: entries[0]!.updated,
          authors: [
            { name: 'Ann O’Hara', url: 'https://example.org/notes/authors/ann/' },
            { name: 'B. & Sons' },
          ],
          tags: ['Rivers & seas', 'Бюджет'],
        },
        {
          id: entries[1]!.id,
          url: entries[1]!.url,
          title: 'Реки',
          content_html: '<p>Реки</p>',
          date_published: entries[1]!.published,
          date_modified: entries[1]!.updated,
          language: 'ru',
        },
      ],
    });
  });

  it('names the hub', () => {
    expect(JSON.parse(feedText(feedPage('json', { hub: 'https://hub.example/' }))).hubs).toEqual([
      { type: 'WebSub', url: 'https://hub.example/' },
    ]);
  });

  it('names its version and leaves out what has nothing to say', () => {
    const text = feedText(feedPage('json', { entries: [], authors: [], description: '' }));
    expect(JSON.parse(text)).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.self,
      language: 'en',
      items: [],
    });
    expect(text.endsWith('}\n')).toBe(true);
  });
});
