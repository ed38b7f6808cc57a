import { describe, expect, it } from 'vitest';
import { makeReusedBuffer } from '../../src/lib/reused-buffer.ts';
import { renderFeed } from '../../src/render/feed.ts';
import type { FeedPage } from '../../src/site/pages.ts';
import type { BodyRef } from '../../src/site/types.ts';
import { entries, feedPage, feedText, readBody } from '../support/feed-fixture.ts';

const formats: readonly FeedPage['format'][] = ['atom', 'rss', 'json'];

describe('renderFeed', () => {
  it.each([
    ['atom', '<?xml version="1.0" encoding="utf-8"?>\n<feed '],
    ['rss', '<?xml version="1.0" encoding="utf-8"?>\n<rss '],
    ['json', '{"version":"https://jsonfeed.org/version/1.1"'],
  ] as const)('renders %s in its own format', (format, head) => {
    expect(feedText(feedPage(format)).slice(0, head.length)).toBe(head);
  });

  it.each(formats)('reads the body of each entry of %s once, in order', (format) => {
    const read: BodyRef[] = [];
    renderFeed(feedPage(format), (ref) => ({
      read: () => {
        read.push(ref);
        return readBody(ref);
      },
    }));
    expect(read).toEqual(entries.map(({ body }) => body));
  });

  it('takes the bytes of a body if they fit the feed, and makes the same of them', () => {
    const page = feedPage('atom', { entries: entries.map((entry) => ({ ...entry, lang: 'en' })) });
    const plain = (ref: BodyRef) => ({
      ...readBody(ref),
      html: `<p>“Plain” ${ref.source} &amp; more</p>`,
    });
    const later = (text: string) => ({
      bytes: Buffer.byteLength(text),
      copyTo: (target: Buffer) => void target.write(text),
    });
    const pieces = renderFeed(page, (ref) => ({
      read: () => expect.fail('was read'),
      inFeed: () => later(plain(ref).html),
    }));
    expect(makeReusedBuffer().encode(pieces).toString()).toBe(
      renderFeed(page, (ref) => ({ read: () => plain(ref) })).join(''),
    );
    const hebrew = feedPage('atom', {
      entries: entries.map((entry) => ({ ...entry, lang: 'he' })),
    });
    expect(
      renderFeed(hebrew, (ref) => ({ read: () => plain(ref), inFeed: () => later('') })).join(''),
    ).toContain('<div lang="he" dir="rtl">');
  });

  it.each(formats)('leaves no link of %s that only works on the page itself', (format) => {
    const text = feedText(feedPage(format));
    expect(text).not.toMatch(/broadsheet:|(?:href|src)=\\?"(?!https:)/);
    expect(text).toContain('https://example.org/notes/2015/05/dams/#why');
    expect(text).toContain('https://example.org/notes/2015/06/rivers/#fn-1');
  });

  it.each(formats)(
    'makes a dead link of %s one to the last segment, on the page of its entry',
    (format) => {
      const page = feedPage(format, { entries: entries.map(({ fileUrls: _, ...entry }) => entry) });
      expect(feedText(page)).toContain('https://example.org/notes/2015/06/rivers/dams.md#why');
    },
  );

  it.each(formats)(
    'tells the direction of a text of %s where it is not that of the feed',
    (format) => {
      const [entry] = entries;
      const plain = feedText(feedPage(format));
      const hebrew = feedText(
        feedPage(format, { entries: [{ ...entry!, lang: 'he', dir: 'rtl' }] }),
      );
      expect(plain).not.toMatch(/<div lang=/);
      expect(hebrew.replaceAll('\\"', '"')).toContain('<div lang="he" dir="rtl">');
      const site = feedText(feedPage(format, { language: 'ar' })).replaceAll('\\"', '"');
      expect(site.match(/<div lang="\w\w" dir="\w+">/g)).toEqual([
        '<div lang="ar" dir="rtl">',
        '<div lang="ru" dir="ltr">',
      ]);
    },
  );
});
