import { describe, expect, it } from 'vitest';
import { authorFeedLinks, siteFeedLinks, tagFeedLinks } from '../../src/plan/feed-links.ts';
import { makeConfig, makePost, makeSite } from '../support/make-post.ts';

const site = makeSite([makePost('a', { tags: ['War'] })]);
const config = makeConfig({ base: '/notes' });

describe('feed links', () => {
  it('name the formats of the site’s feed', () => {
    expect(siteFeedLinks(config)).toEqual([
      { title: 'The Example (Atom)', url: '/notes/feed.xml', type: 'application/atom+xml' },
      { title: 'The Example (RSS)', url: '/notes/rss.xml', type: 'application/rss+xml' },
      { title: 'The Example (JSON Feed)', url: '/notes/feed.json', type: 'application/feed+json' },
    ]);
  });

  it('name the feed of a tag and of an author', () => {
    expect(tagFeedLinks(site.tags[0]!, config)).toEqual([
      { title: 'Posts tagged War', url: '/notes/tags/war/feed.xml', type: 'application/atom+xml' },
    ]);
    expect(authorFeedLinks(site.authors[0]!, config)).toEqual([
      {
        title: 'Posts by Ann Author',
        url: '/notes/authors/ann-author/feed.xml',
        type: 'application/atom+xml',
      },
    ]);
  });

  it('are none where the configuration wants none', () => {
    const without = makeConfig({
      feeds: { limit: 20, tags: false, authors: false, archives: true },
    });
    expect([
      ...tagFeedLinks(site.tags[0]!, without),
      ...authorFeedLinks(site.authors[0]!, without),
    ]).toEqual([]);
  });
});
