import { describe, expect, it } from 'vitest';
import { makeReusedBuffer } from '../../src/lib/reused-buffer.ts';
import { renderFeed } from '../../src/render/feed.ts';
import { keepInMemory } from '../../src/render/show-body.ts';
import type { FeedPage } from '../../src/site/pages.ts';
import type { BodyRef } from '../../src/site/types.ts';
import { entries, feedPage, feedText, readBody } from '../support/feed-fixture.ts';
import { makeStored } from '../support/make-body.ts';

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
    renderFeed(feedPage(format), (ref) => {
      const body = keepInMemory(readBody(ref));
      const copyTo = (target: Buffer) => {
        read.push(ref);
        body.html.copyTo(target);
      };
      return { ...body, html: { ...body.html, copyTo } };
    });
    expect(read).toEqual(entries.map(({ body }) => body));
  });

  it.each(['en', 'he'])(
    'makes the same of the bytes of bodies as of their texts, in %s',
    (lang) => {
      const page = feedPage('atom', { entries: entries.map((entry) => ({ ...entry, lang })) });
      const body = makeStored('<p>“Plain” &amp; <a href="#more">more</a></p>');
      const made = (fitsCdata: boolean) => {
        const pieces = renderFeed(page, () => ({ ...body, fitsCdata }));
        return { pieces, text: makeReusedBuffer().encode(pieces).toString() };
      };
      expect(made(true).pieces.length).toBeGreaterThan(made(false).pieces.length);
      expect(made(true).text).toBe(made(false).text);
      expect(made(true).text).toContain('https://example.org/notes/2015/06/rivers/#more');
      expect(made(true).text.includes('<div lang="he" dir="rtl">')).toBe(lang === 'he');
    },
  );

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
