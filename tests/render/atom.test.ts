import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { absoluteHtml, entries, feed, feedPage, feedText } from '../support/feed-fixture.ts';

describe('renderAtom', () => {
  it('says everything that an independent parser reads', () => {
    expect(parseAtomFeed(feedText(feedPage('atom')))).toEqual({
      id: feed.home,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      links: [
        { rel: 'self', type: 'application/atom+xml', href: feed.self },
        { rel: 'alternate', type: 'text/html', href: feed.home },
      ],
      updated: feed.updated,
      authors: [{ name: 'The desk', uri: 'https://example.org/', email: 'desk@example.org' }],
      xml: { lang: 'en' },
      entries: [
        {
          id: entries[0]!.id,
          title: { value: entries[0]!.title },
          links: [{ rel: 'alternate', type: 'text/html', href: entries[0]!.url }],
          published: entries[0]!.published,
          updated: entries[0]!.updated,
          authors: [
            { name: 'Ann O’Hara', uri: 'https://example.org/notes/authors/ann/' },
            { name: 'B. & Sons' },
          ],
          categories: [{ term: 'Rivers & seas' }, { term: 'Бюджет' }],
          summary: { value: entries[0]!.summary },
          content: { value: absoluteHtml, type: 'html' },
        },
        {
          id: entries[1]!.id,
          title: { value: 'Реки' },
          links: [{ rel: 'alternate', type: 'text/html', href: entries[1]!.url }],
          published: entries[1]!.published,
          updated: entries[1]!.updated,
          content: { value: '<p>Реки</p>', type: 'html' },
          xml: { lang: 'ru' },
        },
      ],
    });
  });

  it('has an author even where the site names none', () => {
    const text = feedText(feedPage('atom', { authors: [] }));
    expect(parseAtomFeed(text).authors).toEqual([{ name: feed.title }]);
  });

  it('is the same feed, with the same ids, at another address', () => {
    const moved = parseAtomFeed(
      feedText(feedPage('atom', { self: 'https://example.org/atom.xml' })),
    );
    expect([moved.id, ...moved.entries!.map(({ id }) => id)]).toEqual([
      feed.home,
      ...entries.map(({ id }) => id),
    ]);
  });

  it('leads to the hub and to the documents of the archive, and marks these', () => {
    const current = 'https://example.org/feed.xml';
    const start = feedText(
      feedPage('atom', {
        hub: 'https://hub.example/?a&b',
        archive: { previous: 'https://example.org/feed/2.xml' },
      }),
    );
    const document = feedText(
      feedPage('atom', {
        archive: {
          current,
          previous: 'https://example.org/feed/1.xml',
          next: 'https://example.org/feed/3.xml',
        },
      }),
    );
    const links = (text: string) =>
      Object.fromEntries(
        parseAtomFeed(text)
          .links!.slice(2)
          .map(({ rel, href }) => [rel, href]),
      );
    expect(links(start)).toEqual({
      hub: 'https://hub.example/?a&b',
      'prev-archive': 'https://example.org/feed/2.xml',
    });
    expect(links(document)).toEqual({
      current,
      'prev-archive': 'https://example.org/feed/1.xml',
      'next-archive': 'https://example.org/feed/3.xml',
    });
    expect([start.includes('<fh:archive/>'), document.includes('<fh:archive/>')]).toEqual([
      false,
      true,
    ]);
    expect(parseAtomFeed(document).id).toBe(parseAtomFeed(start).id);
  });

  it('renders a feed without entries', () => {
    const parsed = parseAtomFeed(feedText(feedPage('atom', { entries: [], description: '' })));
    expect(parsed).toMatchObject({ title: { value: feed.title }, updated: feed.updated });
    expect(parsed).not.toHaveProperty('subtitle');
    expect(parsed).not.toHaveProperty('entries');
  });
});
