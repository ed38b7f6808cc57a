import { describe, expect, it } from 'vitest';
import { ownPageUrl, planPermalinks, postUrl } from '../../src/plan/permalink.ts';
import { makePage, makePost, makeSite } from '../make-post.ts';

describe('postUrl', () => {
  it.each([
    ['/:year/:month/:slug/', '/2015/06/rivers/'],
    ['/:year/:month/:slug.html', '/2015/06/rivers.html'],
    ['/:year-:month-:day/:slug', '/2015-06-07/rivers/'],
    ['/статьи/:slug/', '/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D0%B8/rivers/'],
  ])('fills in %j', (permalink, url) => {
    expect(postUrl(makePost('rivers'), { permalink })).toBe(url);
  });

  it('takes the post’s own permalink to the letter', () => {
    const config = { permalink: '/:slug/' };
    expect(postUrl(makePost('rivers', { permalink: '/2009/05/Blog-post_25.html' }), config)).toBe('/2009/05/Blog-post_25.html');
    expect(postUrl(makePost('rivers', { permalink: '/:slug/' }), config)).toBe('/:slug/');
    expect(postUrl(makePost('rivers', { permalink: '/../x/' }), config)).toBeUndefined();
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
    expect(ownPageUrl(makePage('desk/about', { permalink: '/p/about.html' }))).toBe('/p/about.html');
  });
});

describe('planPermalinks', () => {
  it('gives every post and page an address', () => {
    const { urlOf, problems } = planPermalinks(makeSite([makePost('a'), makePage('about')]));
    expect([...urlOf]).toEqual([['posts/a.md', '/2015/06/a/'], ['pages/about.md', '/about/']]);
    expect(problems).toEqual([]);
  });

  it.each(['/../a/', '/a?b', 'https://other.example/a/', '/%2e%2e/a', '//a'])('refuses the permalink %j', (permalink) => {
    const { urlOf, problems } = planPermalinks(makeSite([makePost('a', { permalink })]));
    expect(urlOf.size).toBe(0);
    expect(problems).toMatchObject([
      { code: 'bad-permalink', severity: 'error', message: `Cannot publish the page at "${permalink}": it is no path inside the site`, path: 'posts/a.md', at: { kind: 'field', name: 'permalink' } },
    ]);
  });
});
