// The pages of the output, as plan/ decides them and render/ makes them: where each one stands and
// what it shows. Types only. What a page shows is computed when it is asked for, so that 30,000
// pages do not stand in memory at once.
import type { Fingerprint } from '../lib/fingerprint.ts';
import type { ShareNotes } from '../search/index/share-notes.ts';
import type {
  BodyRef,
  ContentHash,
  Image,
  OutputPath,
  PostDate,
  SourcePath,
  UrlPath,
} from './types.ts';
import type { HtmlKind, View } from './views.ts';

/** Where a link to a file of the site leads, by the file's path. */
export type FileUrls = Readonly<Record<string, string>>;

/**
 * What is known of the images of a body, by the address that the body has for each, without "#" and
 * "?".
 */
export type PageImages = Readonly<
  Record<string, Pick<Image, 'width' | 'height' | 'sources' | 'sizes'>>
>;

/** A page made by a template: templates/<kind>.<any language of Eleventy>. */
export interface HtmlPage {
  readonly kind: HtmlKind;
  readonly url: UrlPath;
  readonly output: OutputPath;
  /**
   * Stands for what the page is made of: with the same fingerprint it shows the same. Knowing that
   * so costs a tenth of making the view; missing where the view costs nothing.
   */
  readonly fingerprint?: () => Fingerprint;
  /** What the page shows; the body's parts are empty until render reads them from `body`. */
  readonly view: () => View;
  readonly body?: BodyRef;
  /** Only where the body links to files of the site. */
  readonly fileUrls?: FileUrls;
  /** Only where the body shows images of the site. */
  readonly images?: PageImages;
  /** The Markdown file behind the page. */
  readonly source?: SourcePath;
  /** True for a page that is in no list, and in no sitemap. */
  readonly isUnlisted?: true;
  /** When it was changed last in earnest; missing for pages of which nobody knows. */
  readonly changed?: PostDate;
}

export interface FeedEntry {
  /** Permanent (RFC 4287 §4.2.6). */
  readonly id: string;
  /** Absolute. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly { readonly name: string; readonly url?: string }[];
  /** RFC 3339. */
  readonly published: string;
  readonly updated: string;
  readonly tags: readonly string[];
  /** Missing where it is the feed's. */
  readonly lang?: string;
  /** Where it is not that of the feed's language. */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** Absolute. */
  readonly image?: string;
  readonly body: BodyRef;
  readonly fileUrls?: FileUrls;
}

/** Where a feed with documents of older entries leads to (RFC 5005 §4); all absolute. */
export interface FeedArchive {
  /** The feed with the newest entries; missing where it is this one. */
  readonly current?: string;
  /** The next older document. */
  readonly previous?: string;
  /** The next newer document. */
  readonly next?: string;
}

/** A feed's channel and its entries: the newest, or those of one document of its archive. */
export interface FeedView {
  readonly title: string;
  readonly description: string;
  /** Absolute: the feed's own address. */
  readonly self: string;
  /** Absolute: the page that the feed belongs to. */
  readonly home: string;
  readonly language: string;
  /** RFC 3339: of the entry changed last. */
  readonly updated: string;
  readonly authors: readonly {
    readonly name: string;
    readonly url?: string;
    readonly email?: string;
  }[];
  readonly entries: readonly FeedEntry[];
  /** Absolute: where to ask to be told of news (https://www.w3.org/TR/websub/). */
  readonly hub?: string;
  readonly archive?: FeedArchive;
}

export interface FeedPage {
  readonly kind: 'feed';
  readonly format: 'atom' | 'rss' | 'json';
  readonly url: UrlPath;
  readonly output: OutputPath;
  readonly fingerprint?: () => Fingerprint;
  /** Of its entries. */
  readonly bodies: () => readonly BodyRef[];
  readonly feed: () => FeedView;
}

export interface SitemapEntry {
  /** Absolute. */
  readonly url: string;
  /** RFC 3339, only where it is known to be true. */
  readonly modified?: string;
  /** Only in a news sitemap. */
  readonly news?: NewsEntry;
}

/**
 * What a news sitemap says of a post:
 * https://support.google.com/news/publisher-center/answer/9606710
 */
export interface NewsEntry {
  /** The name of the site. */
  readonly publication: string;
  /** "ru"; "zh-cn" or "zh-tw" for Chinese. */
  readonly language: string;
  /** RFC 3339. */
  readonly published: string;
  readonly title: string;
}

/** A sitemap, or the index of several. https://www.sitemaps.org/protocol.html */
export interface SitemapPage {
  readonly kind: 'sitemap';
  readonly format: 'urlset' | 'sitemapindex';
  readonly url: UrlPath;
  readonly output: OutputPath;
  readonly fingerprint?: () => Fingerprint;
  readonly entries: () => readonly SitemapEntry[];
}

/** A feed in a list of feeds; its addresses are absolute. */
export interface ListedFeed {
  readonly title: string;
  /** May be empty. */
  readonly description: string;
  readonly feed: string;
  /** The page that the feed belongs to. */
  readonly home: string;
}

/** The list of all feeds. http://opml.org/spec2.opml */
export interface OpmlPage {
  readonly kind: 'opml';
  readonly url: UrlPath;
  readonly output: OutputPath;
  readonly isStopgap?: true;
  /** A group without a title is no folder. */
  readonly outlines: () => {
    readonly title: string;
    readonly groups: readonly { readonly title: string; readonly feeds: readonly ListedFeed[] }[];
  };
}

/** robots.txt, _redirects, _headers, security.txt, humans.txt and the manifest: lines of text. */
export interface TextPage {
  readonly kind: 'robots' | 'redirects' | 'headers' | 'security' | 'humans' | 'manifest' | 'text';
  readonly url: UrlPath;
  readonly output: OutputPath;
  /** Gives way to a file of the owner's at the same address. */
  readonly isStopgap?: true;
  readonly lines: () => readonly string[];
}

/** A page that a custom template of the site has made. */
export interface CustomPage {
  readonly kind: 'custom';
  readonly url: UrlPath;
  readonly output: OutputPath;
  readonly source: SourcePath;
  readonly html: string;
}

/** A file that is copied: of public/, of the theme, or one that a post links to. */
export interface AssetPage {
  readonly kind: 'asset';
  readonly url: UrlPath;
  readonly output: OutputPath;
  /** Absolute path of the file. */
  readonly file: string;
  readonly hash: ContentHash;
  /** The file in the site: "public/favicon.svg"; missing for files of the theme. */
  readonly source?: SourcePath;
}

/** A text that goes into an index, and what is known of it besides. */
export interface IndexedText {
  readonly body: BodyRef;
  readonly title: string;
  readonly description: string;
  /** Other texts in which a reader may look for a word: tags, authors, places. */
  readonly names: readonly string[];
  /** Terms that are no words: "#t:rivers". */
  readonly filters: readonly string[];
}

/** Files that are made together, of the texts of many posts. */
export interface IndexTier {
  readonly name: string;
  /** Made once, however often it is asked for. */
  readonly texts: () => readonly IndexedText[];
  /** What is noted of the texts, in their order → the files, by their paths in the tier. */
  readonly compile: (notes: readonly ShareNotes[]) => Iterable<readonly [string, Uint8Array]>;
}

/** A file of an index. */
export interface IndexPage {
  readonly kind: 'index-file';
  readonly url: UrlPath;
  readonly output: OutputPath;
  readonly fingerprint: () => Fingerprint;
  readonly tier: IndexTier;
  /** By which the tier knows it. */
  readonly path: string;
}

export type Page =
  | HtmlPage
  | FeedPage
  | SitemapPage
  | OpmlPage
  | TextPage
  | CustomPage
  | AssetPage
  | IndexPage;
