// The vocabulary of the engine: what a post, a site, a page and a problem are. Types only, all of
// them readonly; nothing here runs. What templates get is in views.ts.

import type { SiteConfig } from '../config/site-config.ts';
import type { Fingerprint } from '../lib/fingerprint.ts';
import type { ContentHash, Slug, SourcePath } from './brands.ts';
import type { FactValues } from './fields/engine-facts.ts';
import type { FieldValues } from './fields/engine-fields.ts';
import type { BodyRef, PostDate } from './post-values.ts';

export type { AuthorConfig, MarkdownConfig, SiteConfig } from '../config/site-config.ts';
export type { BodyDetails, BodyPlace, ImagePlace, PostBody, StoredBody } from './body.ts';
export type { ContentHash, OutputPath, Slug, SourcePath, UrlPath } from './brands.ts';
export type * from './post-values.ts';

/** A file as it was read: valid UTF-8, without a byte order mark, line ends as "\n". */
export interface SourceFile {
  readonly path: SourcePath;
  readonly text: string;
  /** Of its bytes. */
  readonly hash: ContentHash;
}

/**
 * One Markdown file under posts/ (kind "post") or pages/ (kind "page"): everything about it but its
 * body.
 */
export interface Post extends FieldValues, FactValues {
  readonly source: SourcePath;
  /** Values of the fields that features bring. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Values of the facts that features take from the text. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly body: BodyRef;
  readonly fingerprints: PostFingerprints;
}

/**
 * One for every way in which pages show a post's own fields: a link, a line in a list (with author
 * and place), a summary there, all of its file. Made in parse/post-fingerprints.ts.
 */
export type PostFingerprints = Readonly<Record<'link' | 'line' | 'summary' | 'all', Fingerprint>>;

/** Why a file has no page: it is a draft, dated after this build, or expired before it. */
export type Unpublished = 'draft' | 'future' | 'expired';

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
  /** Posts and pages that have an address and are in no list, by path. */
  readonly unlisted: readonly Post[];
  /** Posts and pages whose addresses lead on, by path. */
  readonly moved: readonly Post[];
  /** Posts and pages whose address is gone, by path. */
  readonly expired: readonly Post[];
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
  /** Of posts, published or not. */
  readonly counts: Readonly<Record<'total' | 'drafts' | 'future' | 'expired' | 'unlisted', number>>;
}
