import { describe, expect, it } from 'vitest';
import { pagePath, showPosts } from '../../src/features/site-api.ts';
import { urlPath } from '../../src/lib/url.ts';
import { makeSummaries } from '../../src/plan/summaries.ts';
import { makePost, makeSite } from '../support/make-post.ts';

describe('what the features of a site use', () => {
  it('makes addresses of names', () => {
    expect(pagePath('series', 'The census files')).toBe('/series/the-census-files/');
  });

  it('lists posts in their order, on one page', () => {
    const posts = [makePost('a'), makePost('b')];
    const site = makeSite(posts);
    const urls = new Map(posts.map(({ source }) => [source, urlPath(`/${source}/`)!]));
    const shown = showPosts(posts, { site, ...makeSummaries(site, urls) });
    expect(shown.posts.map(({ title }) => title)).toEqual(['a', 'b']);
    expect([shown.count, shown.pagination]).toEqual([2, { number: 1, total: 1 }]);
  });
});
