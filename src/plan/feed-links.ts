// The feeds of the site, of a tag and of an author, as pages link to them.
import { withBase } from '../lib/url.ts';
import { addresses, authorUrl, listFeedUrl, tagUrl } from '../site/addresses.ts';
import type { Author, SiteConfig, Tag } from '../site/types.ts';
import type { FeedLink } from '../site/views.ts';
import { wordsOf } from '../site/words.ts';

/** The formats of the site's feed: address, name and media type. */
export const siteFeeds = [
  { format: 'atom', url: addresses.atom, name: 'Atom', type: 'application/atom+xml' },
  { format: 'rss', url: addresses.rss, name: 'RSS', type: 'application/rss+xml' },
  { format: 'json', url: addresses.json, name: 'JSON Feed', type: 'application/feed+json' },
] as const;

/** The site's feeds, Atom first. */
export function siteFeedLinks(
  config: Pick<SiteConfig, 'title' | 'base' | 'language' | 'words'>,
): FeedLink[] {
  return siteFeeds.map(({ url, name, type }) => ({
    title: wordsOf(config).feed(config.title, name),
    url: withBase(url, config.base),
    type,
  }));
}

/** The Atom feed of a tag, where the configuration wants tags to have one. */
export function tagFeedLinks(
  tag: Tag,
  config: Pick<SiteConfig, 'base' | 'feeds' | 'language' | 'words'>,
): FeedLink[] {
  return config.feeds.tags
    ? [
        {
          title: wordsOf(config).postsTagged(tag.name),
          url: withBase(listFeedUrl(tagUrl(tag)), config.base),
          type: siteFeeds[0].type,
        },
      ]
    : [];
}

/** The Atom feed of an author, where the configuration wants authors to have one. */
export function authorFeedLinks(
  author: Author,
  config: Pick<SiteConfig, 'base' | 'feeds' | 'language' | 'words'>,
): FeedLink[] {
  return config.feeds.authors
    ? [
        {
          title: wordsOf(config).postsBy(author.name),
          url: withBase(listFeedUrl(authorUrl(author)), config.base),
          type: siteFeeds[0].type,
        },
      ]
    : [];
}
