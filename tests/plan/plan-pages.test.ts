import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineFeature, defineKind } from '../../src/features/feature.ts';
import { builtIn } from '../../src/features/index.ts';
import { fileUrl } from '../../src/lib/url.ts';
import type { Page } from '../../src/site/pages.ts';
import type { IndexView } from '../../src/site/views.ts';
import { makePage, makePost, makeStaticFile } from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

/** What a page shows, as the fingerprint of a page sees it. */
function shown(page: Page): string {
  const content =
    'view' in page
      ? page.view()
      : 'feed' in page
        ? page.feed()
        : 'entries' in page
          ? page.entries()
          : 'outlines' in page
            ? page.outlines()
            : 'lines' in page
              ? page.lines()
              : '';
  return JSON.stringify(content);
}

const day = (index: number) =>
  new Date(Date.UTC(2010, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
const archive = (length: number) =>
  Array.from({ length }, (_, index) =>
    makePost(`p${index}`, {
      day: day(index),
      tags: [`t${index % 7}`, `u${index % 5}`],
      authors: [index % 3 ? 'Ann' : 'Bo'],
    }),
  );

describe('planPages', () => {
  it('plans every page of a small site, each with its own output', () => {
    const { urls, pages, problems } = planOf(
      [makePost('a', { tags: ['War'], aliases: ['/old.html'] }), makePage('about')],
      { files: { themeFiles: [makeStaticFile('assets/style.css')] } },
    );
    expect(problems).toEqual([]);
    expect(urls).toEqual([
      '/2015/06/a/',
      '/',
      '/2015/',
      '/2015/06/',
      '/2015/06/07/',
      '/archive/',
      '/tags/war/',
      '/tags/',
      '/authors/ann-author/',
      '/authors/',
      '/about/',
      '/404.html',
      '/old.html',
      '/feed.xml',
      '/rss.xml',
      '/feed.json',
      '/tags/war/feed.xml',
      '/authors/ann-author/feed.xml',
      '/feeds.opml',
      '/_redirects',
      '/assets/style.css',
      '/sitemap.xml',
      '/sitemap-news.xml',
      '/robots.txt',
      '/_headers',
    ]);
    expect(new Set(pages.map(({ output }) => output)).size).toBe(pages.length);
  });

  it('lists no stopgap that a page of the owner takes the place of', () => {
    const index = defineKind<IndexView>({
      name: 'sources',
      templates: ['index'],
      sitemap: 'indexes',
      priority: 'stopgap',
      pages: () => [{ url: fileUrl('sources/'), subject: undefined }],
      view: () => ({ title: 'Sources', entries: [], letters: [] }),
      feed: () => ({ title: 'Sources', listed: { title: 'Sources', group: '' }, posts: [] }),
      jsonLd: () => [],
    });
    const sources = defineFeature({ name: 'sources', describe: 'Sources.', kinds: [index] });
    const files = { features: [...builtIn, sources] };
    const entriesOf = ({ page }: ReturnType<typeof planOf>) => {
      const sitemap = page('/sitemap.xml') as Extract<Page, { kind: 'sitemap' }>;
      return sitemap.entries().filter(({ url }) => url.endsWith('/sources/'));
    };
    const alone = planOf([makePost('a')], { files });
    expect([entriesOf(alone).length, alone.urls.includes('/sources/feed.xml')]).toEqual([1, true]);
    const named = planOf([makePost('a'), makePage('sources')], { files });
    expect([entriesOf(named).length, named.urls.includes('/sources/feed.xml')]).toEqual([1, false]);
    expect(named.problems).toEqual([]);
  });

  it('collects the problems of all planners', () => {
    const { problems } = planOf([
      makePost('a', { permalink: '/../' }),
      makePost('b', { aliases: ['x?'] }),
      makePost('c', { slug: 'b' }),
    ]);
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'bad-alias',
      'bad-permalink',
      'duplicate-url',
    ]);
  });

  it('makes no view before it is asked for', () => {
    const post = makePost('a');
    Object.defineProperty(post, 'excerpt', {
      get: () => expect.unreachable('the excerpt was read'),
    });
    expect(planOf([post]).pages.length).toBeGreaterThan(0);
  });

  it('is the same whatever order the posts come in', () => {
    const posts = archive(12);
    const snapshot = (all: typeof posts) =>
      planOf(all, { config: { pageSize: 3 } }).pages.map((page) => [page.url, shown(page)]);
    const expected = snapshot(posts);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(posts, { minLength: posts.length }),
        (shuffled) => void expect(snapshot(shuffled)).toEqual(expected),
      ),
      { numRuns: 20 },
    );
  });

  it('changes only the neighbourhood of a new post', () => {
    const config = { pageSize: 4 };
    const before = new Map(
      planOf(archive(150), { config }).pages.map((page) => [page.url as string, shown(page)]),
    );
    const after = planOf(archive(151), { config })
      .pages.filter((page) => before.get(page.url) !== shown(page))
      .map(({ url }) => url as string);
    // The rest: the lists that it enters, its day, month and year, the day before, the indexes, the
    // feeds and the sitemap.
    expect(after.filter((url) => /^\/\d{4}\/\d\d\/p/.test(url))).toEqual([
      '/2010/05/p150/',
      '/2010/05/p149/',
    ]);
    // Of the site's older documents none.
    expect(after.filter((url) => url.startsWith('/feed/'))).toEqual([]);
    expect(after.length).toBeLessThan(30);
    expect(before.size).toBeGreaterThan(400);
  });
});
