import { XMLParser } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { absoluteHtml, entries, feed, feedPage, feedText } from '../support/feed-fixture.ts';

describe('renderRss', () => {
  it('says everything that an independent parser reads', () => {
    expect(parseRssFeed(feedText(feedPage('rss')))).toEqual({
      title: feed.title,
      link: feed.home,
      description: feed.description,
      language: 'en',
      lastBuildDate: 'Mon, 08 Jun 2015 04:00:00 GMT',
      atom: { links: [{ rel: 'self', type: 'application/rss+xml', href: feed.self }] },
      items: [
        {
          title: entries[0]!.title,
          link: entries[0]!.url,
          guid: { value: entries[0]!.id, isPermaLink: false },
          pubDate: 'Sun, 07 Jun 2015 13:30:00 GMT',
          dc: { creators: ['Ann O’Hara', 'B. & Sons'] },
          categories: [{ name: 'Rivers & seas' }, { name: 'Бюджет' }],
          // Readers take it for HTML.
          description: 'Who pays &amp; why 1 &lt; 2',
          content: { encoded: absoluteHtml },
        },
        {
          title: 'Реки',
          link: entries[1]!.url,
          guid: { value: entries[1]!.id, isPermaLink: false },
          pubDate: 'Sun, 31 May 2015 21:00:00 GMT',
          dc: { languages: ['ru'] },
          content: { encoded: '<p>Реки</p>' },
        },
      ],
    });
  });

  it('names the hub', () => {
    expect(
      parseRssFeed(feedText(feedPage('rss', { hub: 'https://hub.example/?a&b' }))).atom?.links?.[1],
    ).toEqual({ rel: 'hub', href: 'https://hub.example/?a&b' });
  });

  it('has a description even where the site has none', () => {
    expect(parseRssFeed(feedText(feedPage('rss', { description: '' }))).description).toBe(
      feed.title,
    );
  });

  it('writes plain text as most readers show it, and a description as HTML that shows it', () => {
    const text = '<img src=x> & more';
    const [entry] = entries;
    const rss = feedText(
      feedPage('rss', { title: text, entries: [{ ...entry!, title: text, summary: text }] }),
    );
    const plain = '&#x3C;img src=x&#x3E; &#x26; more';
    expect(rss.split(`<title>${plain}</title>`)).toHaveLength(3);
    expect(rss).toContain(
      '<description>&amp;lt;img src=x&amp;gt; &amp;amp; more</description>\n<content:encoded>',
    );
  });

  it('declares its version and its namespaces', () => {
    const { rss } = new XMLParser({ ignoreAttributes: false }).parse(
      feedText(feedPage('rss', { entries: [] })),
    );
    expect(rss).toMatchObject({
      '@_version': '2.0',
      '@_xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@_xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@_xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    });
  });
});
