import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../src/features/index.ts';
import { planSitemap } from '../../../src/features/sitemap/plan.ts';
import { sourcePath } from '../../../src/lib/path.ts';
import { fileUrl } from '../../../src/lib/url.ts';
import type { Page, SitemapPage } from '../../../src/site/pages.ts';
import { makePage, makePost } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

const entriesOf = (page: Page | undefined) => (page as SitemapPage).entries();
const customPages = [
  { url: fileUrl('desk/'), source: sourcePath('pages/desk.vto') },
  { url: fileUrl('data.json'), source: sourcePath('pages/data.json.njk') },
];

describe('planSitemap', () => {
  const { page } = planOf(
    [
      makePost('a', { aliases: ['/old/'] }),
      makePost('b', { updatedDay: '2016-01-02' }),
      makePage('about'),
    ],
    { files: { customPages } },
  );
  const entries = entriesOf(page('/sitemap.xml'));

  it('lists every HTML page but redirects and 404', () => {
    const urls = entries.map(({ url }) => url);
    expect(urls).toEqual(
      expect.arrayContaining(
        [
          '/',
          '/2015/06/a/',
          '/about/',
          '/archive/',
          '/2015/06/07/',
          '/authors/ann-author/',
          '/desk/',
        ].map((path) => `https://example.org${path}`),
      ),
    );
    for (const path of ['/old/', '/404.html', '/feed.xml', '/data.json', '/robots.txt'])
      expect(urls).not.toContain(`https://example.org${path}`);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('dates posts alone', () => {
    expect(entries.filter(({ modified }) => modified !== undefined)).toEqual([
      { url: 'https://example.org/2015/06/b/', modified: '2016-01-02T00:00:00+00:00' },
      { url: 'https://example.org/2015/06/a/', modified: '2015-06-07T00:00:00+00:00' },
    ]);
  });

  describe('with more pages than one file may hold', () => {
    const posts = Array.from({ length: 8 }, (_, index) =>
      makePost(`p${index}`, { day: `2015-06-0${index + 1}` }),
    );
    const sitemaps = (count: number, limits: { readonly urls: number; readonly bytes: number }) => {
      const plan = planOf(posts.slice(0, count));
      const context = {
        site: plan.site,
        options: {
          features: builtIn,
          publicFiles: [],
          themeFiles: [],
          postFiles: [],
          customPages: [],
        },
      } as unknown as Parameters<typeof planSitemap>[0];
      return new Map(
        planSitemap(context, plan.pages, limits).pages.map((one) => [
          one.url as string,
          one as SitemapPage,
        ]),
      );
    };
    const limits = { urls: 3, bytes: 1_000_000 };

    it('plans an index, and parts from the oldest post on', () => {
      const found = sitemaps(7, limits);
      expect(found.get('/sitemap.xml')!.format).toBe('sitemapindex');
      expect(entriesOf(found.get('/sitemap.xml')).slice(0, 3)).toEqual([
        { url: 'https://example.org/sitemap-posts-1.xml', modified: '2015-06-03T00:00:00+00:00' },
        { url: 'https://example.org/sitemap-posts-2.xml', modified: '2015-06-06T00:00:00+00:00' },
        { url: 'https://example.org/sitemap-posts-3.xml', modified: '2015-06-07T00:00:00+00:00' },
      ]);
      expect(entriesOf(found.get('/sitemap-posts-1.xml')).map(({ url }) => url)).toEqual(
        ['p0', 'p1', 'p2'].map((name) => `https://example.org/2015/06/${name}/`),
      );
      expect(entriesOf(found.get('/sitemap-pages-1.xml'))).toHaveLength(3);
      expect(entriesOf(found.get('/sitemap-archive-1.xml')).map(({ url }) => url)).toEqual(
        ['2015/', '2015/06/', '2015/06/01/'].map((path) => `https://example.org/${path}`),
      );
      expect(
        [...found]
          .filter(([url]) => url !== '/sitemap.xml')
          .flatMap(([, one]) => entriesOf(one).map(({ url }) => url))
          .sort(),
      ).toEqual(
        entriesOf(sitemaps(7, { urls: 100, bytes: 1_000_000 }).get('/sitemap.xml'))
          .map(({ url }) => url)
          .sort(),
      );
      expect(entriesOf(found.get('/sitemap.xml'))).toHaveLength(found.size - 1);
    });

    it('leaves the older parts as they are when a post is added', () => {
      for (const name of [
        '/sitemap-posts-1.xml',
        '/sitemap-posts-2.xml',
        '/sitemap-archive-1.xml',
        '/sitemap-archive-2.xml',
        '/sitemap-pages-1.xml',
      ])
        expect(entriesOf(sitemaps(8, limits).get(name))).toEqual(
          entriesOf(sitemaps(7, limits).get(name)),
        );
    });

    it('counts bytes too', () => {
      const found = sitemaps(7, { urls: 50_000, bytes: 1_600 });
      expect(found.size).toBeGreaterThan(2);
      for (const [url, sitemap] of found)
        if (url !== '/sitemap.xml')
          expect(JSON.stringify(entriesOf(sitemap)).length).toBeLessThan(1_600);
    });
  });
});

describe('planRobots', () => {
  it('opens everything and names the sitemap', () => {
    const page = planOf([], { config: { url: 'https://example.org/notes/', base: '/notes' } }).page(
      '/robots.txt',
    );
    expect(page?.kind === 'robots' && page.lines()).toEqual([
      'User-agent: *',
      'Allow: /',
      '',
      'Sitemap: https://example.org/notes/sitemap.xml',
    ]);
  });
});
