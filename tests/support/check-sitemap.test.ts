import { describe, expect, it } from 'vitest';
import { renderSitemap } from '../../src/render/sitemap.ts';
import type { SitemapEntry, SitemapPage } from '../../src/site/pages.ts';
import type { OutputPath, UrlPath } from '../../src/site/types.ts';
import { checkSitemaps } from './check-sitemap.ts';

const render = (format: SitemapPage['format'], entries: readonly SitemapEntry[]) =>
  renderSitemap({
    kind: 'sitemap',
    format,
    url: '/x' as UrlPath,
    output: 'x' as OutputPath,
    entries: () => entries,
  }).join('');
const news = {
  publication: 'Notes & queries',
  language: 'zh-tw',
  published: '2015-06-07T09:30:00-04:00',
  title: 'Реки <b> & ]]>',
};
const entries: readonly SitemapEntry[] = [
  { url: 'https://example.org/?a=1&b=2', modified: '2015-06-07T09:30:00-04:00', news },
  { url: 'https://example.org/b/' },
];
const urlset = render('urlset', entries);

describe('the schemas of sitemaps', () => {
  it('take what the engine renders', async () => {
    expect(
      await checkSitemaps({
        'a.xml': urlset,
        'b.xml': render('sitemapindex', [
          { url: 'https://example.org/sitemap-posts-1.xml', modified: '2015-06-07T00:00:00Z' },
        ]),
      }),
    ).toEqual([]);
  });

  it.each<[string, string | RegExp, string]>([
    ['a relative address', 'https://example.org/b/', '/b/'],
    ['an address twice', 'https://example.org/b/', 'https://example.org/?a=1&amp;b=2'],
    ['a time without an offset', 'T09:30:00-04:00</lastmod>', 'T09:30:00</lastmod>'],
    ['a day that is none', '2015-06-07T09:30:00-04:00</lastmod>', '2015-02-30</lastmod>'],
    ['elements in another order', /(<loc>.*?<\/loc>)\n(<lastmod>.*?<\/lastmod>)/, '$2\n$1'],
    ['no address', /<loc>.*?<\/loc>/, ''],
    ['another namespace', 'sitemap/0.9"', 'sitemap/0.84"'],
    ['news without a title', /<news:title>.*?<\/news:title>/, ''],
    ['news of an empty title', /<news:title>.*?<\/news:title>/, '<news:title> </news:title>'],
    ['a language with a region', '>zh-tw<', '>en-GB<'],
    ['news of a day alone', 'T09:30:00-04:00</news', '</news'],
    ['no publication', /<news:publication>.*?<\/news:publication>/s, ''],
  ])('refuse %s', async (_, from, to) => {
    const broken = urlset.replace(from, to);
    expect(broken).not.toBe(urlset);
    expect(await checkSitemaps({ 'a.xml': broken })).not.toEqual([]);
  });

  it('refuse more than a sitemap may hold', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ url: `https://example.org/${index}/` }));
    expect(await checkSitemaps({ 'a.xml': render('urlset', many(50_000)) })).toEqual([]);
    expect(await checkSitemaps({ 'a.xml': render('urlset', many(50_001)) })).not.toEqual([]);
    expect(
      await checkSitemaps({
        'a.xml': render(
          'urlset',
          many(1_001).map((entry) => ({ ...entry, news })),
        ),
      }),
    ).toEqual(['a.xml: too many news']);
  });
});
