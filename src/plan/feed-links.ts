// The feeds of the site, of one of its pages and of all of them, as pages link to them.
import { withBase } from '../lib/url.ts';
import { addresses, listFeedUrl } from '../site/addresses.ts';
import type { SiteConfig, UrlPath } from '../site/types.ts';
import type { FeedLink } from '../site/views.ts';
import { wordsOf } from '../site/words.ts';

/** The formats of the site's feed: address, name and media type. */
export const siteFeeds = [
  { format: 'atom', url: addresses.atom, name: 'Atom', type: 'application/atom+xml' },
  { format: 'rss', url: addresses.rss, name: 'RSS', type: 'application/rss+xml' },
  { format: 'json', url: addresses.json, name: 'JSON Feed', type: 'application/feed+json' },
] as const;

type Config = Pick<SiteConfig, 'title' | 'base' | 'language' | 'words'>;

/** The site's feeds, Atom first. */
export function siteFeedLinks(config: Config): FeedLink[] {
  return siteFeeds.map(({ url, name, type }) => ({
    title: wordsOf(config).feed(config.title, name),
    url: withBase(url, config.base),
    type,
  }));
}

/** The Atom feed of a page. */
export function pageFeedLink(
  page: UrlPath,
  { title, config }: { readonly title: string; readonly config: Pick<SiteConfig, 'base'> },
): FeedLink {
  return { title, url: withBase(listFeedUrl(page), config.base), type: siteFeeds[0].type };
}

/** The list of all feeds. */
export function opmlLink(config: Config): FeedLink {
  return {
    title: wordsOf(config).feed(wordsOf(config).feeds, 'OPML'),
    url: withBase(addresses.opml, config.base),
    type: 'text/x-opml',
  };
}
