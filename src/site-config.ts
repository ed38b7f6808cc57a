// The configuration of a site with every default filled in. Types only; what people may write is in define-config.ts.
import type { OwnWords } from './words.ts';

export interface AuthorConfig {
  readonly name: string;
  readonly url?: string;
  readonly email?: string;
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
  /** The language of passages in other scripts, by ISO 15924 code; what is missing is "und-Cyrl". Default none. */
  readonly scripts: Readonly<Record<string, string>>;
  /** IANA name. Default "UTC". */
  readonly timeZone: string;
  /** The first is the default byline. */
  readonly authors: readonly AuthorConfig[];
  /** ":year", ":month", ":day", ":slug" and literal text. Default "/:year/:month/:slug/". */
  readonly permalink: string;
  readonly tags: { readonly spellings: readonly string[]; readonly descriptions: Readonly<Record<string, string>> };
  readonly markdown: MarkdownConfig;
  readonly feeds: { readonly limit: number; readonly tags: boolean; readonly authors: boolean };
  /** Posts on a page of a list. Default 20. */
  readonly pageSize: number;
  /** The output folder, relative to the site's root. Default "_site". */
  readonly output: string;
  /** Where the engine remembers its builds, relative to the site's root. Default ".cache/broadsheet". */
  readonly cache: string;
  /** What the site calls things, where that is not what its language has. */
  readonly words: OwnWords;
  /** Gets Eleventy's configuration: filters, shortcodes, plugins. */
  readonly eleventy?: (eleventyConfig: unknown) => unknown;
}

export interface MarkdownConfig {
  /** "sanitize" (default) keeps an allow-list of raw HTML; "trusted" keeps all of it. */
  readonly html: 'sanitize' | 'trusted';
  readonly remarkPlugins: readonly unknown[];
  readonly rehypePlugins: readonly unknown[];
}
