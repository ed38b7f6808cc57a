// What a person may write into broadsheet.config.ts, typed for an editor. Checks and changes
// nothing: config.ts does. Stands alone, so that a configuration loads in a millisecond wherever
// the package itself is installed.
import type { PluggableList } from 'unified';
import type { MoreSources } from '../lib/content-policy.ts';
import type { Publisher } from '../site/views/publisher.ts';
import type { OwnWords } from '../site/words.ts';
import type {
  AuthorConfig,
  ImagesConfig,
  ManifestConfig,
  SecurityTxtConfig,
} from './site-config.ts';

/**
 * The configuration of a site; every key is optional. What each means, and its default, stands with
 * SiteConfig.
 */
export interface UserConfig {
  /** For editors that check JSON; means nothing to the engine. */
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  /**
   * The address of the site's home page, absolute, http or https. A path puts the whole site under
   * it: "https://example.org/notes/".
   */
  readonly url?: string;
  /** BCP 47, for example "ru". */
  readonly language?: string;
  /**
   * The language of passages in other scripts, by ISO 15924 code: `{ Cyrl: 'ru' }`. Default: some
   * language of the script, "und-Cyrl".
   */
  readonly scripts?: Readonly<Record<string, string>>;
  /** IANA name, for example "Europe/Moscow". */
  readonly timeZone?: string;
  /** The default byline. */
  readonly author?: string | AuthorConfig;
  /** A desk: the first is the default byline, where `author` does not name one. */
  readonly authors?: readonly (string | AuthorConfig)[];
  /**
   * Who publishes the site, and the pages that say by what rules: paths of the site, or absolute
   * URLs.
   */
  readonly publisher?: Partial<Publisher>;
  /**
   * A pattern of ":year", ":month", ":day", ":slug" and literal text, or a preset: "pretty"
   * (default) or "blogger".
   */
  readonly permalink?: string;
  readonly tags?: {
    /** Tags as they are to be spelled, whatever the posts have: "Human rights", "Коми". */
    readonly spellings?: readonly string[];
    /** By tag. */
    readonly descriptions?: Readonly<Record<string, string>>;
  };
  /**
   * The tags that the masthead links to, in this order: `['Rivers', 'Elections']`. Default none.
   */
  readonly sections?: readonly string[];
  readonly markdown?: {
    readonly html?: 'sanitize' | 'trusted';
    readonly remarkPlugins?: PluggableList;
    readonly rehypePlugins?: PluggableList;
  };
  readonly feeds?: {
    /** Entries in a feed. Default 20. */
    readonly limit?: number;
    /** One Atom feed a tag. Default true. */
    readonly tags?: boolean;
    /** One Atom feed an author. Default true. */
    readonly authors?: boolean;
    /** The site's Atom feed leads back to every post there is (RFC 5005). Default true. */
    readonly archives?: boolean;
    /** The address of a WebSub hub. */
    readonly hub?: string;
  };
  readonly sitemap?: {
    /** A sitemap of the posts of the last two days. Default true. */
    readonly news?: boolean;
  };
  readonly security?: {
    /**
     * Sources to add to the Content-Security-Policy, by directive: `{ 'img-src':
     * ['https://images.example'] }`.
     */
    readonly policy?: MoreSources;
    /** For how many seconds browsers are to insist on HTTPS. */
    readonly hsts?: number;
  };
  /** RFC 9116: whom to tell of a hole in the site's security. */
  readonly securityTxt?: Omit<SecurityTxtConfig, 'contact'> & {
    readonly contact: string | readonly string[];
  };
  /** Lines of humans.txt, by heading: `{ Team: ['Anna Petrova, Tallinn'] }`. */
  readonly humans?: Readonly<Record<string, readonly string[]>>;
  /** The members of a web app manifest, by their names in the standard. */
  readonly manifest?: ManifestConfig;
  /**
   * Who publishes what is cited, by host: `{ 'vedomosti.ru': 'Vedomosti' }` serves for every host
   * below it, too.
   */
  readonly outlets?: Readonly<Record<string, string>>;
  /**
   * Other sizes and formats of the images that posts show; false for none. What the keys mean
   * stands with ImagesConfig.
   */
  readonly images?:
    | false
    | {
        readonly [key in keyof ImagesConfig]?: key extends 'quality'
          ? Partial<ImagesConfig['quality']>
          : ImagesConfig[key];
      };
  /**
   * A picture with the headline for social networks, for posts of `since` ("2026-01-01") and later.
   * Default none.
   */
  readonly socialImages?: { readonly since?: string };
  readonly pageSize?: number;
  readonly output?: string;
  /** Where builds are remembered, seen from the site's folder. Default ".cache/broadsheet". */
  readonly cache?: string;
  /**
   * What the site calls things, by the names in src/site/words/english.ts: `{ sources: 'Read more' }`.
   */
  readonly words?: OwnWords;
  /**
   * Gets Eleventy's configuration: filters, shortcodes, plugins. Untyped, because Eleventy 3
   * publishes no types.
   */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly eleventy?: (eleventyConfig: any) => unknown;
}

/**
 * Gives a configuration back as it is, typed: `export default defineConfig({ title: 'Rivers and
 * Borders' })`.
 */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}
