// The feeds of the site, of its tags and of its authors → one list of them (OPML 2.0,
// http://opml.org/spec2.opml), for readers to subscribe to all or some. Says nothing that a new
// post changes, unless it brings a tag or an author.
import { absoluteUrl, outputPathOf, withBase } from '../lib/url.ts';
import { addresses, authorUrl, listFeedUrl, tagUrl } from '../site/addresses.ts';
import type { ListedFeed } from '../site/pages.ts';
import type { SiteConfig, UrlPath } from '../site/types.ts';
import type { FeedLink } from '../site/views.ts';
import { wordsOf } from '../site/words.ts';
import type { PlanContext, Planned } from './planner.ts';

/**
 * Plans the list. The site stands there once, with its Atom feed: who takes all of a list should
 * not get each post thrice.
 */
export function planOpml({ site: { config, tags, authors } }: PlanContext): Planned {
  const words = wordsOf(config);
  const listed = ({
    home,
    feed,
    ...about
  }: {
    readonly home: UrlPath;
    readonly feed: UrlPath;
    readonly title: string;
    readonly description?: string | undefined;
  }): ListedFeed => ({
    title: about.title,
    description: about.description ?? '',
    feed: absoluteUrl(feed, config.url),
    home: absoluteUrl(home, config.url),
  });
  const outlines = () => ({
    title: words.part(config.title, words.feeds),
    groups: [
      {
        title: '',
        feeds: [
          listed({
            home: addresses.home,
            feed: addresses.atom,
            title: config.title,
            description: config.description,
          }),
        ],
      },
      {
        title: words.tags,
        feeds: (config.feeds.tags ? tags : []).map((tag) =>
          listed({
            home: tagUrl(tag),
            feed: listFeedUrl(tagUrl(tag)),
            title: tag.name,
            description: tag.description,
          }),
        ),
      },
      {
        title: words.authors,
        feeds: (config.feeds.authors ? authors : []).map((author) =>
          listed({
            home: authorUrl(author),
            feed: listFeedUrl(authorUrl(author)),
            title: author.name,
          }),
        ),
      },
    ].filter(({ feeds }) => feeds.length > 0),
  });
  const url = addresses.opml;
  return { pages: [{ kind: 'opml', url, output: outputPathOf(url), outlines }] };
}

/** The list, as pages link to it. */
export function opmlLink(
  config: Pick<SiteConfig, 'title' | 'base' | 'language' | 'words'>,
): FeedLink {
  return {
    title: wordsOf(config).feed(wordsOf(config).feeds, 'OPML'),
    url: withBase(addresses.opml, config.base),
    type: 'text/x-opml',
  };
}
