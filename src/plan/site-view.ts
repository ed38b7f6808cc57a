// Site → what every template knows of it under the name `site`. Holds nothing that a new post changes.
import { directionOf } from '../lib/language.ts';
import type { Site } from '../types.ts';
import type { Link, SiteView } from '../views.ts';
import { wordsOf } from '../words.ts';
import { addresses } from './addresses.ts';
import { siteFeedLinks } from './feed-links.ts';
import { linkTo } from './make-view.ts';
import { ownPageUrl } from './permalink.ts';

/** Shows the site: its navigation leads to home, archive, tags, authors where there are several, and own pages by path. */
export function siteView({ config, tags, authors, pages }: Site): SiteView {
  const indexes = ['home', 'archive', ...(tags.length > 0 ? (['tags'] as const) : []), ...(authors.length > 1 ? (['authors'] as const) : [])] as const;
  const navigation: Link[] = [
    ...indexes.map((name) => linkTo(addresses[name], { title: wordsOf(config)[name], config })),
    ...pages.flatMap((page) => {
      const url = ownPageUrl(page);
      return url === undefined ? [] : [linkTo(url, { title: page.title, config })];
    }),
  ];
  const { title, description, url, base, language, scripts } = config;
  return { title, description, url, base, language, dir: directionOf(language), scripts, navigation, feeds: siteFeedLinks(config) };
}
