// OPML: one list of all feeds (OPML 2.0, http://opml.org/spec2.opml), for readers to subscribe to
// all or some. Says nothing that a new post changes, unless it brings a tag or an author.
import { absoluteUrl, outputPathOf } from '../../lib/url.ts';
import type { PlannedFeed } from '../../plan/context.ts';
import { addresses } from '../../site/addresses.ts';
import type { ListedFeed, OpmlPage } from '../../site/pages.ts';
import type { SiteConfig } from '../../site/types.ts';
import { wordsOf } from '../../site/words.ts';
import { defineFeature } from '../feature.ts';

export const opml = defineFeature({
  name: 'opml',
  describe: '`feeds.opml`, a list of all feeds of the site.',
  outputs: ({ site: { config } }, { feeds }) => ({ pages: [planOpml(feeds, config)] }),
});

/**
 * Plans the list. The site is in it once, with its Atom feed: who subscribes to all of a list
 * should not get each post three times.
 */
export function planOpml(feeds: readonly PlannedFeed[], config: SiteConfig): OpmlPage {
  const words = wordsOf(config);
  const { title, description } = config;
  const site = {
    listed: { title, group: '' },
    description,
    url: addresses.atom,
    home: addresses.home,
  };
  const groups = new Map<string, ListedFeed[]>();
  for (const feed of [site, ...feeds]) {
    const { group } = feed.listed;
    groups.set(group, [...(groups.get(group) ?? []), show(feed)]);
  }
  return {
    kind: 'opml',
    url: addresses.opml,
    output: outputPathOf(addresses.opml),
    isStopgap: true,
    outlines: () => ({
      title: words.part(title, words.feeds),
      groups: Array.from(groups, ([group, listed]) => ({ title: group, feeds: listed })),
    }),
  };

  function show({ listed, description, url, home }: typeof site | PlannedFeed): ListedFeed {
    return {
      title: listed.title,
      description,
      feed: absoluteUrl(url, config.url),
      home: absoluteUrl(home, config.url),
    };
  }
}
