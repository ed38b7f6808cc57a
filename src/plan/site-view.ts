// Site → what every template knows of it under the name `site`. Holds nothing that a new post
// changes.
import { defined } from '../lib/defined.ts';
import { directionOf } from '../lib/language.ts';
import { withBase } from '../lib/url.ts';
import { addresses, tagUrl } from '../site/addresses.ts';
import type { Site } from '../site/types.ts';
import type { Link, SiteView } from '../site/views.ts';
import { wordsOf } from '../site/words.ts';
import { siteFeedLinks } from './feed-links.ts';
import { linkTo } from './make-view.ts';
import { ownPageUrl } from './permalink.ts';
import { findSections } from './sections.ts';

/**
 * Shows the site: its navigation leads to home, archive, tags, authors where there are several, and
 * own pages by path.
 */
export function siteView(site: Site): SiteView {
  const { config, tags, authors, pages } = site;
  const indexes = [
    'home',
    'archive',
    ...(tags.length > 0 ? (['tags'] as const) : []),
    ...(authors.length > 1 ? (['authors'] as const) : []),
  ] as const;
  const navigation: Link[] = [
    ...indexes.map((name) => linkTo(addresses[name], { title: wordsOf(config)[name], config })),
    ...pages.flatMap((page) => {
      const url = ownPageUrl(page);
      return url === undefined ? [] : [linkTo(url, { title: page.title, config })];
    }),
  ];
  const { title, description, url, base, language, scripts, publisher } = config;
  const manifest = config.manifest && withBase(addresses.manifest, base);
  const sections = findSections(site).flatMap(({ name, tag }) =>
    tag ? linkTo(tagUrl(tag), { title: name, config }) : [],
  );
  return defined(
    { manifest },
    {
      title,
      description,
      url,
      base,
      origin: new URL(url).origin,
      language,
      dir: directionOf(language),
      scripts,
      publisher,
      navigation,
      sections,
      feeds: siteFeedLinks(config),
    },
  );
}
