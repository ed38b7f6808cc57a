import { describe, expect, it } from 'vitest';
import { makePostUrl, ownPageUrl, planPermalinks } from '../../src/plan/permalink.ts';
import type { Slug } from '../../src/site/types.ts';
import { makePage, makePost, makeSite } from '../support/make-post.ts';

describe('makePostUrl', () => {
  it.each([
    ['/:year/:month/:slug/', '/2015/06/rivers/'],
    ['/:year/:month/:slug.html', '/2015/06/rivers.html'],
    ['/:year-:month-:day/:slug', '/2015-06-07/rivers/'],
    ['/статьи/:slug/', '/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D0%B8/rivers/'],
  ])('fills in %j', (permalink, url) => {
    expect(makePostUrl({ permalink })(makePost('rivers'))).toBe(url);
  });

  it('takes the post’s own permalink to the letter', () => {
    const config = { permalink: '/:slug/' };
    expect(
      makePostUrl(config)(makePost('rivers', { permalink: '/2009/05/Blog-post_25.html' })),
    ).toBe('/2009/05/Blog-post_25.html');
    expect(makePostUrl(config)(makePost('rivers', { permalink: '/:slug/' }))).toBe('/:slug/');
    expect(makePostUrl(config)(makePost('rivers', { permalink: '/../x/' }))).toBeUndefined();
  });

  it('makes no address with a name that is too long for a disk', () => {
    const post = { ...makePost('rivers'), slug: 'a'.repeat(250) as Slug };
    expect(makePostUrl({ permalink: '/:year/:month/:slug/' })(post)).toBe(
      `/2015/06/${'a'.repeat(250)}/`,
    );
    expect(makePostUrl({ permalink: '/:year-:month-:slug/' })(post)).toBeUndefined();
  });
});

describe('ownPageUrl', () => {
  it.each([
    ['about', '/about/'],
    ['index', '/'],
    ['desk/index', '/desk/'],
    ['Über uns/team', '/uber-uns/team/'],
  ])('puts pages/%s.md at %j', (name, url) => {
    expect(ownPageUrl(makePage(name))).toBe(url);
  });

  it('prefers the page’s slug and permalink', () => {
    expect(ownPageUrl(makePage('desk/about', { slug: 'us' }))).toBe('/desk/us/');
    expect(ownPageUrl(makePage('desk/about', { permalink: '/p/about.html' }))).toBe(
      '/p/about.html',
    );
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
