import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { renderSitemap } from '../../src/render/sitemap.ts';
import type { SitemapEntry, SitemapPage } from '../../src/site/pages.ts';
import type { OutputPath, UrlPath } from '../../src/site/types.ts';

const page = (format: SitemapPage['format'], entries: readonly SitemapEntry[]): SitemapPage => ({
  kind: 'sitemap',
  format,
  url: '/sitemap.xml' as UrlPath,
  output: 'sitemap.xml' as OutputPath,
  entries: () => entries,
});

const parse = (xml: string) =>
  new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'url' || name === 'sitemap',
  }).parse(xml);

const entries: readonly SitemapEntry[] = [
  { url: 'https://example.org/notes/?a=1&b="2"', modified: '2015-06-07T09:30:00-04:00' },
  { url: 'https://example.org/notes/%D1%80%D0%B5%D0%BA%D0%B8/' },
];

describe('renderSitemap', () => {
  it.each([
    ['urlset', 'url'],
    ['sitemapindex', 'sitemap'],
  ] as const)('writes a %s that reads back the same', (format, item) => {
    const xml = renderSitemap(page(format, entries)).join('');
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(parse(xml)[format]).toEqual({
      '@_xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      [item]: [
        { loc: entries[0]!.url, lastmod: '2015-06-07T09:30:00-04:00' },
        { loc: entries[1]!.url },
      ],
    });
  });

  it('keeps the order of its entries, however many there are', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => ({
      url: `https://example.org/${index}/`,
    }));
    const locations = parse(renderSitemap(page('urlset', many)).join('')).urlset.url.map(
      ({ loc }: { loc: string }) => loc,
    );
    expect(locations).toEqual(many.map(({ url }) => url));
  });

  it('writes an empty sitemap', () => {
    expect(renderSitemap(page('urlset', [])).join('')).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>',
        '',
      ].join('\n'),
    );
  });
});
