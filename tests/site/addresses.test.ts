import { describe, expect, it } from 'vitest';
import {
  addresses,
  authorUrl,
  listFeedUrl,
  mediaUrl,
  numberedUrl,
  periodUrl,
  tagUrl,
} from '../../src/site/addresses.ts';
import { makePost, makeSite } from '../support/make-post.ts';

const site = makeSite([makePost('a', { tags: ['Мир'] })]);
const tag = tagUrl(site.tags[0]!);

describe('addresses', () => {
  it('are different for every page', () => {
    const urls = Object.values(addresses);
    expect(new Set(urls).size).toBe(urls.length);
    expect(addresses).toMatchObject({
      home: '/',
      archive: '/archive/',
      notFound: '/404.html',
      redirects: '/_redirects',
    });
  });

  it('name tags, authors and periods', () => {
    expect([tag, authorUrl(site.authors[0]!)]).toEqual(['/tags/mir/', '/authors/ann-author/']);
    const [year] = site.years;
    expect(
      [year, year!.parts[0], year!.parts[0]!.parts[0]].map((period) => periodUrl(period!)),
    ).toEqual(['/2015/', '/2015/06/', '/2015/06/07/']);
  });

  it('name the older pages and the feed of a list', () => {
    expect([numberedUrl(addresses.home, 3), numberedUrl(tag, 3)]).toEqual([
      '/page/3/',
      '/tags/mir/page/3/',
    ]);
    expect(listFeedUrl(tag)).toBe('/tags/mir/feed.xml');
  });

  it('put files beside posts below /media/', () => {
    expect(mediaUrl('posts/2015/a b.png')).toBe('/media/2015/a%20b.png');
    expect(mediaUrl('pages/a.png')).toBe('/media/pages/a.png');
  });
});
