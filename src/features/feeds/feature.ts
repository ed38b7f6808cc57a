// Feeds: Atom, RSS and JSON Feed of the site, the documents that its Atom feed leads back to
// (RFC 5005), and the Atom feeds of pages that have one.
import { defined } from '../../lib/defined.ts';
import { absoluteUrl } from '../../lib/url.ts';
import type { PlanContext } from '../../plan/context.ts';
import { siteFeedLinks, siteFeeds } from '../../plan/feed-links.ts';
import { type FeedOfPosts, planFeed } from '../../plan/feed-page.ts';
import { addresses } from '../../site/addresses.ts';
import type { DatedPost } from '../../site/types.ts';
import { defineFeature } from '../feature.ts';
import { archiveFeed } from './archive.ts';

export const feeds = defineFeature({
  name: 'feeds',
  describe: 'Full-text Atom, RSS and JSON feeds of the site, and Atom feeds of tags and authors.',
  onSite: ({ config }) => ({ feeds: siteFeedLinks(config) }),
  outputs(context, before) {
    const { config, posts } = context.site;
    const newest = (all: readonly DatedPost[]) => all.slice(0, config.feeds.limit);
    const { title, description, authors } = config;
    const site = { title, description, authors, home: addresses.home };
    const [atom, ...others] = siteFeeds.map(
      ({ format, url }): FeedOfPosts => ({ ...site, format, url, posts: newest(posts) }),
    );
    const ofPages = before.feeds.map(
      ({ url, title, description, authors, home, posts }): FeedOfPosts => ({
        format: 'atom',
        url,
        title,
        description,
        authors,
        home,
        posts: newest(posts),
      }),
    );
    const all = [...(config.feeds.archives ? withArchive(atom!, context) : [atom!]), ...others];
    return { pages: [...all, ...ofPages].map((feed) => planFeed(feed, context)) };
  },
});

/**
 * A feed with the way back to all older posts, and the documents on it. A document names its
 * neighbours and the feed, and nothing that will be another one: only the newest gets a `next`,
 * once.
 */
function withArchive(feed: FeedOfPosts, { site }: PlanContext): FeedOfPosts[] {
  const { documents, open } = archiveFeed(site);
  const urlOf = (index: number) =>
    documents[index] && absoluteUrl(documents[index].url, site.config.url);
  const current = absoluteUrl(feed.url, site.config.url);
  return [
    {
      ...feed,
      posts: open.length > feed.posts.length ? open : feed.posts,
      archive: defined({ previous: urlOf(documents.length - 1) }),
    },
    ...documents.map(
      ({ url, posts }, index): FeedOfPosts => ({
        ...feed,
        url,
        posts,
        archive: defined({ current, previous: urlOf(index - 1), next: urlOf(index + 1) }),
      }),
    ),
  ];
}
