// The vocabulary of the engine: what a post, a site, a page and a problem are. Types only, all of
// them readonly; nothing here runs. What templates get is in views.ts.

import type { SiteConfig } from '../config/site-config.ts';
import type { Fingerprint } from '../lib/fingerprint.ts';
import type { ContentHash, Slug, SourcePath } from './brands.ts';

export type { AuthorConfig, MarkdownConfig, SiteConfig } from '../config/site-config.ts';
export type { ContentHash, OutputPath, Slug, SourcePath, UrlPath } from './brands.ts';

/** A file as it was read: valid UTF-8, without a byte order mark, line ends as "\n". */
export interface SourceFile {
  readonly path: SourcePath;
  readonly text: string;
  /** Of its bytes. */
  readonly hash: ContentHash;
}

/** A moment or a day, in the site's time zone. */
export interface PostDate {
  /** The calendar day in the site's zone, "2015-06-07". The day that URLs and archives use. */
  readonly day: string;
  /** RFC 3339 with the site's offset at that moment; midnight where only a day was given. */
  readonly iso: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly epochMs: number;
  readonly hasTime: boolean;
}

/**
 * Where and when a piece was written, as printed at the head of its text. IPTC NewsML-G2:
 * "dateline".
 */
export interface Dateline {
  readonly place: string;
  /** "2015-06-05"; the day of writing, which may be before the day of publication. */
  readonly day: string;
  /** "Staunton, June 7", in the post's language; without the dash. */
  readonly text: string;
}

/** A dated note that the text was wrong and is mended. */
export interface Correction {
  readonly date: PostDate;
  /** Plain text. */
  readonly text: string;
}

/** An image that a page shows. */
export interface Image {
  /** A path of the site or an absolute URL, ready to use as an attribute. */
  readonly src: string;
  /** The description; empty if the image is decoration. */
  readonly alt: string;
  /** The line below it. */
  readonly caption?: string;
  /** Who made it. */
  readonly credit?: string;
  /**
   * In CSS pixels, if it is a file of the site that could be measured; upright, however the camera
   * was held.
   */
  readonly width?: number;
  /** Likewise. */
  readonly height?: number;
  /**
   * The same picture in other formats and sizes, the best format first: for `<source>` elements
   * before the `<img>`.
   */
  readonly sources?: readonly ImageSource[];
  /** The width at which pages show it, for the attribute `sizes` of each source. */
  readonly sizes?: string;
}

/** A picture in one format and several sizes. */
export interface ImageSource {
  /** "image/avif" and so on. */
  readonly type: string;
  /** "/assets/img/5d41402abc4b2a76-480.avif 480w, …", with the base path. */
  readonly srcset: string;
}

/** What is known of the bytes of an image file, whoever shows it. */
export interface ImageFacts {
  /** "jpeg", "png", "webp", "avif", "gif", "svg" or another that sharp knows. */
  readonly format: string;
  readonly width: number;
  readonly height: number;
  /** True where it is not to be had in other sizes: it moves, or the reading of it has failed. */
  readonly isFixed?: true;
}

/** A heading of a post, in order of appearance. */
export interface Heading {
  /** From 2 on: the headline is the only h1. */
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** The part after "#" of links to it. */
  readonly id: string;
  /** Plain text. */
  readonly text: string;
}

/** An outside page that a post cites: its first link to it. */
export interface Source {
  /** Absolute. */
  readonly url: string;
  /** The host without "www.", for example "vedomosti.example". */
  readonly host: string;
  /** Who published it: the name under `outlets` in the configuration, otherwise the host. */
  readonly outlet: string;
  /** The text of the link; the shortened address if the text says nothing. */
  readonly title: string;
}

/** A link or an image that points into the site itself, to be checked once all URLs are known. */
export interface InternalLink {
  /** As the author wrote it. */
  readonly written: string;
  readonly target:
    | { readonly kind: 'file'; readonly path: SourcePath }
    | { readonly kind: 'path'; readonly path: string }
    | { readonly kind: 'relative'; readonly path: string };
  /** Without "#"; empty where there is none. */
  readonly fragment: string;
  /** The page shows what stands there, as an image. */
  readonly isImage?: true;
}

/**
 * Names the body of a post: the file, and which text of that file, so that another text is another
 * name.
 */
export interface BodyRef {
  readonly source: SourcePath;
  readonly hash: ContentHash;
}

/** What only the page of a post (and a feed) needs; kept out of memory between parse and render. */
export interface PostBody {
  /**
   * HTML of the body, the dateline in place; links to files of the site still as "broadsheet:"
   * URLs.
   */
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly sources: readonly Source[];
}

/**
 * One Markdown file under posts/ (kind "post") or pages/ (kind "page"): everything about it but its
 * body.
 */
export interface Post {
  readonly kind: 'post' | 'page';
  readonly source: SourcePath;
  /** Plain text: entities decoded, tags removed. */
  readonly title: string;
  /** As the front matter or the file name has it; plan makes the final, unique one. */
  readonly slug: Slug;
  readonly permalink?: string;
  readonly aliases: readonly string[];
  /** Missing only for kind "page". */
  readonly date?: PostDate;
  /** The last change in substance or correction; for kind "post" after `date`. */
  readonly updated?: PostDate;
  /** Oldest first; missing where there is none. */
  readonly corrections?: readonly Correction[];
  /** Names of the places that it is about; missing where the author names none. */
  readonly locations?: readonly string[];
  /**
   * Names, in the order of the byline; never empty for kind "post" unless the site has no author
   * either.
   */
  readonly authors: readonly string[];
  readonly dateline?: Dateline;
  /** As written, in order, without duplicates. */
  readonly tags: readonly string[];
  /** The author's own summary, from the front matter. */
  readonly description?: string;
  /**
   * Plain text from the head of the body, without the dateline: up to `<!-- more -->`, else about
   * 55 words.
   */
  readonly excerpt: string;
  readonly draft: boolean;
  /** BCP 47; missing where it is the site's. */
  readonly lang?: string;
  /** As the front matter says, else where the language has another direction than the site's. */
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  /** The file of the post or page that this one translates; whether there is one, model knows. */
  readonly translationOf?: SourcePath;
  readonly image?: Image;
  /** A permanent id for feeds (RFC 4287 §4.2.6), as given. */
  readonly id?: string;
  readonly canonical?: string;
  /** Front matter fields that the engine does not know. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly words: number;
  /** At 230 words a minute, at least 1. */
  readonly readingMinutes: number;
  /** Every id in the body, for checking fragments. */
  readonly ids: readonly string[];
  /**
   * Of the body: those of the text have the ids "p1", "p2" and so on, which are not among `ids`.
   */
  readonly paragraphs: number;
  readonly links: readonly InternalLink[];
  /** What the body loads from other hosts, each host once: "img-src https://images.example". */
  readonly loads?: readonly string[];
  readonly body: BodyRef;
  readonly fingerprints: PostFingerprints;
}

/**
 * One for every way in which pages show a post's own fields: a link, a line in a list (with author
 * and place), a summary there, all of its file. Made in parse/post-fingerprints.ts.
 */
export type PostFingerprints = Readonly<Record<'link' | 'line' | 'summary' | 'all', Fingerprint>>;

/** A post that is published: it has a date. */
export type DatedPost = Post & { readonly kind: 'post'; readonly date: PostDate };

export interface Author {
  readonly name: string;
  readonly slug: Slug;
  readonly url?: string;
  readonly email?: string;
  readonly fediverse?: string;
  /** Newest first. */
  readonly posts: readonly DatedPost[];
}

export interface Tag {
  readonly name: string;
  readonly slug: Slug;
  readonly description?: string;
  /** Newest first. */
  readonly posts: readonly DatedPost[];
}

/**
 * The posts of one period. Years hold months, months hold days, days hold none; each in calendar
 * order.
 */
export interface Period {
  readonly kind: 'year' | 'month' | 'day';
  /** "2015", "2015-06" or "2015-06-07". */
  readonly key: string;
  readonly parts: readonly Period[];
  /** Newest first. */
  readonly posts: readonly DatedPost[];
}

/**
 * What posts are related to, by numbers: post after post from the oldest on, so that new posts move
 * nothing.
 */
export interface Relations {
  /** Stands for all that says what a post, and those before it, are related to. */
  readonly fingerprints: Float64Array;
  /** Five a post, closest first; -1 where there are fewer. */
  readonly places: Int32Array;
}

/** What exists: the frozen result of model/. */
export interface Site {
  readonly config: SiteConfig;
  /** Published posts, newest first; posts of one moment in the order of their paths. */
  readonly posts: readonly DatedPost[];
  /** Markdown files of pages/, by path. */
  readonly pages: readonly Post[];
  /** By name, in the site's collation. */
  readonly tags: readonly Tag[];
  /** By name, in the site's collation. */
  readonly authors: readonly Author[];
  /** Oldest first. */
  readonly years: readonly Period[];
  /** From a post's tag as written to the tag that it is. */
  readonly tagOf: ReadonlyMap<string, Tag>;
  readonly authorOf: ReadonlyMap<string, Author>;
  /** Up to five earlier posts on the same subjects, closest first. */
  readonly relatedTo: (source: SourcePath) => readonly DatedPost[];
  /**
   * For each of them all that say the same in one language each, itself among them, the original
   * first.
   */
  readonly translations: ReadonlyMap<SourcePath, readonly Post[]>;
  /** What each feature knows about all posts, by the name of the feature. */
  readonly models: ReadonlyMap<string, unknown>;
  readonly counts: { readonly total: number; readonly drafts: number; readonly future: number };
}
