// The configuration of a site with every default filled in. Types only; what people may write is in
// define-config.ts.

import type { MoreSources } from '../lib/content-policy.ts';
import type { Publisher } from '../site/views/publisher.ts';
import type { OwnWords } from '../site/words.ts';

export interface AuthorConfig {
  readonly name: string;
  readonly url?: string;
  readonly email?: string;
  /** "@anna@example.social": whom Mastodon and others name beside a link to a post. */
  readonly fediverse?: string;
}

/** The site's configuration with every default filled in. */
export interface SiteConfig {
  /** Default "Untitled". */
  readonly title: string;
  readonly description: string;
  /** Absolute, ending in "/": "https://example.org/notes/". Default "http://localhost/". */
  readonly url: string;
  /** The path of `url` without its last slash: "" or "/notes". */
  readonly base: string;
  /** BCP 47. Default "en". */
  readonly language: string;
  /**
   * The language of passages in other scripts, by ISO 15924 code; what is missing is "und-Cyrl".
   * Default none.
   */
  readonly scripts: Readonly<Record<string, string>>;
  /** IANA name. Default "UTC". */
  readonly timeZone: string;
  /** The first is the default byline. */
  readonly authors: readonly AuthorConfig[];
  /** Its name is the site's, where it says none. */
  readonly publisher: Publisher;
  /** ":year", ":month", ":day", ":slug" and literal text. Default "/:year/:month/:slug/". */
  readonly permalink: string;
  readonly tags: {
    readonly spellings: readonly string[];
    readonly descriptions: Readonly<Record<string, string>>;
  };
  /** Tags that the masthead links to. Default none. */
  readonly sections: readonly string[];
  readonly markdown: MarkdownConfig;
  readonly feeds: {
    readonly limit: number;
    readonly tags: boolean;
    readonly authors: boolean;
    /** The site's Atom feed leads back to documents of all older posts (RFC 5005). Default true. */
    readonly archives: boolean;
    /** A WebSub hub, which the site's owner tells of news. */
    readonly hub?: string;
  };
  /** A sitemap of the last two days. Default true. */
  readonly sitemap: { readonly news: boolean };
  /** What the files of headers say beyond the engine's own policy. */
  readonly security: { readonly policy: MoreSources; readonly hsts?: number };
  readonly securityTxt?: SecurityTxtConfig;
  /** Lines of humans.txt, by heading. */
  readonly humans?: Readonly<Record<string, readonly string[]>>;
  readonly manifest?: ManifestConfig;
  /**
   * Names of publishers by host, for lists of sources; a name serves for the hosts below it, too.
   */
  readonly outlets: Readonly<Record<string, string>>;
  readonly images: ImagesConfig;
  /**
   * `since`: from which day on posts without an image of their own get one for social networks; no
   * post where it is missing.
   */
  readonly socialImages: { readonly since?: string };
  /** Posts on a page of a list. Default 20. */
  readonly pageSize: number;
  /** The output folder, relative to the site's root. Default "_site". */
  readonly output: string;
  /**
   * Where the engine remembers its builds, relative to the site's root. Default
   * ".cache/broadsheet".
   */
  readonly cache: string;
  /** What the site calls things, where that is not what its language has. */
  readonly words: OwnWords;
  /** Features of the site's own, made by defineFeature. */
  readonly features?: readonly object[];
  /** Gets Eleventy's configuration: filters, shortcodes, plugins. */
  readonly eleventy?: (eleventyConfig: unknown) => unknown;
}

export interface ImagesConfig {
  /**
   * In pixels; none of them: images stay as they are, and get width and height only. Default 480,
   * 960, 1600.
   */
  readonly widths: readonly number[];
  /** The best first; "auto" is the format of the file. Default "avif", "webp". */
  readonly formats: readonly ImageFormat[];
  /**
   * At which width pages show images, as HTML's `sizes` has it. Default "(min-width: 38rem) 34rem,
   * 100vw".
   */
  readonly sizes: string;
  /** From 1 to 100. Default: avif 50, webp 75, jpeg 78. */
  readonly quality: Readonly<Record<'avif' | 'webp' | 'jpeg', number>>;
}

export type ImageFormat = 'avif' | 'webp' | 'jpeg' | 'png' | 'auto';

export interface MarkdownConfig {
  /** "sanitize" (default) keeps an allow-list of raw HTML; "trusted" keeps all of it. */
  readonly html: 'sanitize' | 'trusted';
  readonly remarkPlugins: readonly unknown[];
  readonly rehypePlugins: readonly unknown[];
}

/** https://www.rfc-editor.org/rfc/rfc9116 */
export interface SecurityTxtConfig {
  /** "mailto:", "https:" or "tel:", the best first. */
  readonly contact: readonly string[];
  /** A day in the site's zone, or an RFC 3339 time: from then on nobody should believe the file. */
  readonly expires: string;
  readonly encryption?: string;
  readonly acknowledgments?: string;
  readonly preferredLanguages?: readonly string[];
  readonly policy?: string;
  readonly hiring?: string;
}

/** Members of a web app manifest, by the names of https://www.w3.org/TR/appmanifest/. */
export interface ManifestConfig {
  /** Default: the site's title. */
  readonly name?: string;
  readonly short_name?: string;
  /** Default: the site's description. */
  readonly description?: string;
  /** Default "browser": the site is one to link to. */
  readonly display?: 'browser' | 'minimal-ui' | 'standalone' | 'fullscreen';
  readonly theme_color?: string;
  readonly background_color?: string;
  readonly icons?: readonly {
    readonly src: string;
    readonly sizes?: string;
    readonly type?: string;
    readonly purpose?: string;
  }[];
}
