import { describe, expect, it } from 'vitest';
import { opmlLink } from '../../../src/plan/feed-links.ts';
import type { OpmlPage } from '../../../src/site/pages.ts';
import { makeConfig, makePost } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

const posts = [makePost('a', { tags: ['War', 'Peace'] }), makePost('b', { authors: ['Bo Lund'] })];
const given = {
  config: {
    url: 'https://example.org/notes/',
    base: '/notes',
    tags: { spellings: [], descriptions: { War: 'All wars' } },
  },
};
const listOf = (plan: ReturnType<typeof planOf>) =>
  (plan.page('/feeds.opml') as OpmlPage).outlines();

describe('the list of all feeds', () => {
  const plan = planOf(posts, given);

  it('lists the feed of the site, of each tag and of each author, by name', () => {
    const { title, groups } = listOf(plan);
    expect(title).toBe('The Example: Feeds');
    expect(groups.map((group) => [group.title, group.feeds.map((one) => one.title)])).toEqual([
      ['', ['The Example']],
      ['Tags', ['Peace', 'War']],
      ['Authors', ['Ann Author', 'Bo Lund']],
    ]);
    expect(groups[1]!.feeds[1]).toEqual({
      title: 'War',
      description: 'All wars',
      feed: 'https://example.org/notes/tags/war/feed.xml',
      home: 'https://example.org/notes/tags/war/',
    });
  });

  it('lists feeds that exist', () => {
    const urls = new Set(
      plan.pages.flatMap((page) => ('feed' in page ? `https://example.org/notes${page.url}` : [])),
    );
    for (const { feed } of listOf(plan).groups.flatMap(({ feeds }) => feeds))
      expect([feed, urls.has(feed)]).toEqual([feed, true]);
    const few = listOf(
      planOf(posts, {
        config: { feeds: { limit: 20, tags: false, authors: false, archives: true } },
      }),
    );
    expect(few.groups.map(({ title }) => title)).toEqual(['']);
  });

  it('stays as it is when a post comes on what there was before', () => {
    expect(
      listOf(
        planOf(
          [...posts, makePost('c', { day: '2016-01-01', tags: ['war'], authors: ['Bo Lund'] })],
          given,
        ),
      ),
    ).toEqual(listOf(plan));
  });

  it('is linked from the indexes of tags and authors', () => {
    expect(plan.view('tags', '/tags/').feeds).toEqual([
      { title: 'Feeds (OPML)', url: '/notes/feeds.opml', type: 'text/x-opml' },
    ]);
    expect(plan.view('authors', '/authors/').feeds).toEqual([opmlLink(makeConfig(given.config))]);
    expect(plan.view('archive', '/archive/').feeds).toEqual([]);
  });
});
