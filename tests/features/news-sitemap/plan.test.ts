import { describe, expect, it } from 'vitest';
import { newsLanguage } from '../../../src/features/news-sitemap/plan.ts';
import type { SitemapPage } from '../../../src/site/pages.ts';
import type { SiteConfig } from '../../../src/site/types.ts';
import { makePost } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

const listed = (posts: Parameters<typeof planOf>[0], config: Partial<SiteConfig> = {}) =>
  (planOf(posts, { config }).page('/sitemap-news.xml') as SitemapPage | undefined)?.entries();
const names = (posts: Parameters<typeof planOf>[0]) =>
  listed(posts)?.map(({ news }) => news?.title);

describe('planNewsSitemap', () => {
  it('lists the posts of the two days before the newest, newest first, to the minute', () => {
    const posts = [
      makePost('newest', { day: '2015-06-09', time: '14:30' }),
      makePost('inside', { day: '2015-06-07', time: '14:30' }),
      makePost('outside', { day: '2015-06-07', time: '14:29' }),
      makePost('a day', { day: '2015-06-08' }),
    ];
    expect(names(posts)).toEqual(['newest', 'a day', 'inside']);
  });

  it('says of each what a news sitemap must', () => {
    expect(
      listed([
        makePost('a', { day: '2015-06-09', time: '14:30', lang: 'ru-UA', title: 'Реки & «море»' }),
      ]),
    ).toEqual([
      {
        url: 'https://example.org/2015/06/a/',
        news: {
          publication: 'The Example',
          language: 'ru',
          published: '2015-06-09T14:30:00+00:00',
          title: 'Реки & «море»',
        },
      },
    ]);
  });

  it('holds a thousand at most', () => {
    const posts = Array.from({ length: 1_100 }, (_, index) => {
      const [hour, minute] = [Math.floor(index / 60), index % 60].map((part) =>
        String(part).padStart(2, '0'),
      );
      return makePost(`p${index}`, { time: `${hour}:${minute}` });
    });
    const found = names(posts)!;
    expect([found.length, found[0], found.at(-1)]).toEqual([1_000, 'p1099', 'p100']);
  });

  it('leaves out what was first published elsewhere', () => {
    expect(
      names([makePost('a'), makePost('b', { canonical: 'https://elsewhere.example/b' })]),
    ).toEqual(['a']);
  });

  it('is not written if empty or not wanted; robots.txt names it if there is one', () => {
    expect(listed([])).toBeUndefined();
    expect(listed([makePost('b', { canonical: 'https://elsewhere.example/b' })])).toBeUndefined();
    expect(listed([makePost('a')], { sitemap: { news: false } })).toBeUndefined();
    const robots = (news: boolean) => {
      const page = planOf([makePost('a')], { config: { sitemap: { news } } }).page('/robots.txt');
      return page && 'lines' in page
        ? page.lines().filter((line) => line.startsWith('Sitemap: '))
        : [];
    };
    expect(robots(true)).toEqual([
      'Sitemap: https://example.org/sitemap.xml',
      'Sitemap: https://example.org/sitemap-news.xml',
    ]);
    expect(robots(false)).toEqual(['Sitemap: https://example.org/sitemap.xml']);
  });
});

describe('newsLanguage', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['ru-UA', 'ru'],
    ['sr-Latn', 'sr'],
    ['zh', 'zh-cn'],
    ['zh-Hant', 'zh-tw'],
    ['zh-HK', 'zh-tw'],
    ['zh-Hans-SG', 'zh-cn'],
    ['kv', 'kv'],
  ])('reads %s as %s', (tag, language) => {
    expect(newsLanguage(tag)).toBe(language);
  });
});
