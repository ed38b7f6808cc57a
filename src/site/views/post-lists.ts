// The posts that custom templates can list: more fields of the global `site`, which no other
// template has. Types only.
import type { Link, PostSummary } from './links.ts';

/** A post in one of these lists. */
export interface ListedPost extends PostSummary {
  /** In the order of the front matter, as the site spells them. */
  readonly tags: readonly Link[];
}

/** All published posts, newest first in each list. Read-only. */
export interface PostLists {
  /** All of them. */
  readonly posts: readonly ListedPost[];
  /** By the name of a tag, as the site spells it: `site.postsByTag["Rivers"]`. */
  readonly postsByTag: Readonly<Record<string, readonly ListedPost[]>>;
  /** By the name of an author, as the site spells it. */
  readonly postsByAuthor: Readonly<Record<string, readonly ListedPost[]>>;
  /** By the year of publication: `site.postsByYear["2015"]`. Years come in calendar order. */
  readonly postsByYear: Readonly<Record<string, readonly ListedPost[]>>;
}
