// The site as every template gets it, under the name `site`. Types only.
import type { Link } from './links.ts';
import type { Publisher } from './publisher.ts';

/** The site, the same for every page: the global `site`. */
export interface SiteView {
  /** The name of the site. */
  readonly title: string;
  /** One sentence; may be empty. */
  readonly description: string;
  /** Absolute, ends in "/". */
  readonly url: string;
  /** "" or "/notes": what every path of the site begins with. */
  readonly base: string;
  /**
   * "https://example.org": before a path of the site, the base path included, it makes an absolute
   * address.
   */
  readonly origin: string;
  /** BCP 47. */
  readonly language: string;
  /** Who publishes it. */
  readonly publisher: Publisher;
  /** The direction of the language's script. */
  readonly dir: 'ltr' | 'rtl';
  /**
   * The languages that passages in other scripts are assumed to be in, by script:
   * `{ "Cyrl": "ru" }`.
   */
  readonly scripts: Readonly<Record<string, string>>;
  /** Home, archive, tags, authors and the site's Markdown pages. */
  readonly navigation: readonly Link[];
  /** The tags that the configuration lists under `sections`. */
  readonly sections: readonly Link[];
  /** The site's own style sheet, templates/assets/site.css. */
  readonly stylesheet?: string;
  /** public/favicon.svg, .png or .ico. */
  readonly icon?: string;
  /** The site's Atom, RSS and JSON feeds. */
  readonly feeds: readonly FeedLink[];
  /** The address of the web app manifest, if the site has one. */
  readonly manifest?: string;
}

/** A feed, to link to. */
export interface FeedLink extends Link {
  /** "application/atom+xml" and so on. */
  readonly type: string;
}
