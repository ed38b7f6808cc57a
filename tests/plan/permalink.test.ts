import { describe, expect, it } from 'vitest';
import { makePostUrl, type PermalinkConfig, planPermalinks } from '../../src/plan/permalink.ts';
import type { Post, Slug } from '../../src/site/types.ts';
import { makePage, makePost, makeSite } from '../support/make-post.ts';

type Given = Partial<PermalinkConfig>;

function urlOf(post: Post, config: Given = {}): string | undefined {
  return makePostUrl({ permalink: '/:year/:month/:slug/', language: 'en', ...config })(post);
}

describe('makePostUrl', () => {
  it.each([
    ['/:year/:month/:slug/', '/2015/06/rivers/'],
    ['/:year/:month/:slug.html', '/2015/06/rivers.html'],
    ['/:year-:month-:day/:slug', '/2015-06-07/rivers/'],
    ['/статьи/:slug/', '/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D0%B8/rivers/'],
    ['/:categories/:short_year/:title:output_ext', '/15/rivers.html'],
  ])('fills in %j', (permalink, url) => {
    expect(urlOf(makePost('rivers'), { permalink })).toBe(url);
  });

  it('takes the post’s own permalink to the letter, but for placeholders', () => {
    const at = (permalink: string) => urlOf(makePost('rivers', { permalink }));
    expect(at('/2009/05/Blog-post_25.html')).toBe('/2009/05/Blog-post_25.html');
    expect(at('/wiki/Help:Contents/')).toBe('/wiki/Help:Contents/');
    expect(at('/:year/:title/')).toBe('/2015/rivers/');
    expect(at('/../x/')).toBeUndefined();
    expect(at('/a/*/')).toBeUndefined();
    expect(at('/a/%2A/')).toBeUndefined();
    expect(at('/:year/*/:title/')).toBeUndefined();
    expect(at('/:yaer/x/')).toBeUndefined();
    expect(at('/{{ page.fileSlug }}/')).toBeUndefined();
  });

  it.each([
    ['pretty', '/news/2015/06/07/rivers/'],
    ['date', '/news/2015/06/07/rivers.html'],
    ['ordinal', '/news/2015/158/rivers.html'],
    ['weekdate', '/news/2015/W23/Sun/rivers.html'],
    ['none', '/news/rivers.html'],
  ])('knows Jekyll’s style %s', (permalink, url) => {
    expect(urlOf(makePost('rivers', { permalink, categories: ['news'] }))).toBe(url);
    expect(urlOf(makePage('desk/about', { permalink }))).toBe(
      permalink === 'pretty' ? '/desk/about/' : '/desk/about.html',
    );
  });

  it('makes no address with a name that is too long for a disk', () => {
    const post = { ...makePost('rivers'), slug: 'a'.repeat(250) as Slug };
    expect(urlOf(post)).toBe(`/2015/06/${'a'.repeat(250)}/`);
    expect(urlOf(post, { permalink: '/:year-:month-:slug/' })).toBeUndefined();
  });

  it('has a pattern for each folder and language', () => {
    const permalink = {
      default: '/:year/:slug/',
      'news/': '/n/:slug/',
      'news/eu/': '/eu/:slug.html',
      ru: '/russkij/:slug/',
    };
    const at = (name: string, lang?: string) =>
      urlOf(makePost(name, { slug: 'a', ...(lang && { lang }) }), { permalink });
    expect(at('a')).toBe('/2015/a/');
    expect(at('news/a')).toBe('/n/a/');
    expect(at('news/eu/2015/a')).toBe('/eu/a.html');
    expect(at('newsletters/a')).toBe('/2015/a/');
    expect(at('a', 'ru')).toBe('/russkij/a/');
    expect(at('a', 'fr')).toBe('/2015/a/');
    expect(at('news/a', 'ru')).toBe('/n/a/');
  });

  it('puts what a path says is a translation below its language', () => {
    const translated = makePost('a/index.fr', { slug: 'a', pathLang: 'fr', lang: 'fr' });
    expect(urlOf(translated)).toBe('/fr/2015/06/a/');
    expect(urlOf(translated, { permalink: '/:year/:lang/:slug/' })).toBe('/2015/fr/a/');
    expect(urlOf(translated, { permalink: { default: '/:slug/', fr: '/f/:slug/' } })).toBe('/f/a/');
    expect(urlOf(makePost('a/index.en', { slug: 'a', pathLang: 'en' }))).toBe('/2015/06/a/');
    expect(urlOf(makePost('a', { lang: 'fr' }))).toBe('/2015/06/a/');
  });

  it('needs no language before an address that has its folder', () => {
    const at = (permalink: string, lang: string, folder = lang) =>
      urlOf(
        makePost(`${folder}/news/_posts/a`, {
          slug: 'a',
          pathLang: lang,
          lang,
          categories: [folder, 'news'],
        }),
        { permalink, slugs: 'keep' },
      );
    expect(at('/:categories/:year/:title/', 'zh-TW', 'zh_tw')).toBe('/zh_tw/news/2015/a/');
    expect(at('/:categories/:year/:title/', 'en')).toBe('/en/news/2015/a/');
    expect(at('/:path/:title/', 'zh-TW', 'zh_tw')).toBe('/zh_tw/news/a/');
    expect(at('/:sections/:title/', 'ru')).toBe('/ru/news/a/');
    expect(at('/:lang/:sections/:title/', 'en')).toBe('/en/news/a/');
  });

  it('means by a name what the dialect means, but in its own patterns', () => {
    const post = makePost('2015-06-07-a', { slug: 'a', title: 'Dams of Old' });
    const markdown = { dialect: 'hugo' } as const;
    expect(urlOf(post, { markdown, permalink: '/:year/:slug/' })).toBe('/2015/dams-of-old/');
    expect(urlOf(post, { markdown, permalink: '/:year/:slugorname/' })).toBe('/2015/a/');
  });

  it('encodes names that are kept', () => {
    const post = { ...makePost('a'), slug: 'on-Zoë' as Slug };
    expect(urlOf(post, { slugs: 'keep' })).toBe('/2015/06/on-Zo%C3%AB/');
  });

  it.each([
    ['about', 'about', '/about/'],
    ['index', 'index', '/'],
    ['desk/index', 'desk', '/desk/'],
    ['desk/eu/index', 'eu', '/desk/eu/'],
    ['desk/_index', 'desk', '/desk/'],
    ['Über uns/team', 'team', '/uber-uns/team/'],
    ['404', '404', '/404.html'],
    ['desk/404', '404', '/desk/404/'],
  ])('puts pages/%s.md at %j', (name, slug, url) => {
    expect(urlOf(makePage(name, { slug }))).toBe(url);
  });

  it('prefers the page’s slug and permalink', () => {
    const named = { slug: 'us', writtenSlug: 'us' };
    expect(urlOf(makePage('desk/about', named))).toBe('/desk/us/');
    expect(urlOf(makePage('desk/index', named))).toBe('/us/');
    expect(urlOf(makePage('index', named))).toBe('/us/');
    expect(urlOf(makePage('404', named))).toBe('/us/');
    expect(urlOf(makePage('desk/about', { permalink: '/p/about.html' }))).toBe('/p/about.html');
  });

  it('puts a translated page below its language, once', () => {
    const at = (name: string) => urlOf(makePage(name, { slug: 'a', pathLang: 'ru', lang: 'ru' }));
    expect(at('a.ru')).toBe('/ru/a/');
    expect(at('ru/a')).toBe('/ru/a/');
    expect(at('desk/a.ru')).toBe('/ru/desk/a/');
  });
});

describe('planPermalinks', () => {
  it('gives every post and page an address', () => {
    const { urlOf, problems } = planPermalinks(makeSite([makePost('a'), makePage('about')]));
    expect([...urlOf]).toEqual([
      ['posts/a.md', '/2015/06/a/'],
      ['pages/about.md', '/about/'],
    ]);
    expect(problems).toEqual([]);
  });

  it.each(['/../a/', '/a?b', 'https://other.example/a/', '/%2e%2e/a', '//a'])(
    'refuses the permalink %j',
    (permalink) => {
      const { urlOf, problems } = planPermalinks(makeSite([makePost('a', { permalink })]));
      expect(urlOf.size).toBe(0);
      expect(problems).toMatchObject([
        {
          code: 'bad-permalink',
          severity: 'error',
          message: `Cannot publish the page at "${permalink}": it is no path inside the site`,
          path: 'posts/a.md',
          at: { kind: 'field', name: 'permalink' },
        },
      ]);
    },
  );
});
