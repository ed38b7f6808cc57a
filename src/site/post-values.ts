// The values that a post is made of: dates, images, links, what its text cites. Types only.
import type { ContentHash, SourcePath } from './brands.ts';

export type { ContentHash, Slug, SourcePath } from './brands.ts';

/** A moment or a day, in the site's time zone. */
export interface PostDate {
  /** The calendar day in the site's zone, "2015-06-07". The day that URLs and archives use. */
  readonly day: string;
  /** RFC 3339 with the site's offset at that moment; midnight if only a day was given. */
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

/** A dated note that the text was wrong and has been corrected. */
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
  /** True if it cannot be resized: it is animated, or could not be read. */
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
    /** A file by the name that another engine has for it: its path or the end of it. */
    | { readonly kind: 'name'; readonly path: string }
    | { readonly kind: 'path'; readonly path: string }
    | { readonly kind: 'relative'; readonly path: string };
  /** Without "#"; empty if there is none. */
  readonly fragment: string;
  /** The page shows it as an image. */
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
