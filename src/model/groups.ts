// Posts → the groups that the names in them make: one group for all spellings of a name. Serves tags and authors; knows
// neither and prints nothing.
import { compareText } from '../lib/compare.ts';
import { uniqueSlugs } from '../lib/slug.ts';
import type { DatedPost, Slug } from '../types.ts';

export interface Group {
  /** What all spellings have in common. */
  readonly key: string;
  readonly slug: Slug;
  /** By the text as it is written. */
  readonly spellings: ReadonlyMap<string, Spelling>;
  /** Newest first, each once. */
  readonly posts: readonly DatedPost[];
}

export interface Spelling {
  readonly text: string;
  /** Posts that write it so. */
  readonly count: number;
  /** The first of them by path. */
  readonly first: DatedPost;
}

export interface GroupOptions {
  readonly namesOf: (post: DatedPost) => readonly string[];
  /** Gives the same key for all spellings of one name. */
  readonly fold: (name: string) => string;
}

/**
 * Groups posts, which come newest first, by the names that they hold. Groups stand in the order of their first use, and
 * slugs are made of keys in that order: neither a new post nor another favourite spelling moves a page that exists.
 */
export function groupPosts(posts: readonly DatedPost[], { namesOf, fold }: GroupOptions): Group[] {
  const groups = new Map<string, { spellings: Map<string, Spelling>; posts: DatedPost[] }>();
  const keys = new Map<string, string>();
  for (const post of posts.toReversed()) {
    for (const text of namesOf(post)) {
      let key = keys.get(text);
      if (key === undefined) keys.set(text, (key = fold(text)));
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { spellings: new Map(), posts: [] }));
      const known = group.spellings.get(text);
      const first = known && compareText(known.first.source, post.source) < 0 ? known.first : post;
      group.spellings.set(text, { text, count: (known?.count ?? 0) + 1, first });
      if (group.posts.at(-1) !== post) group.posts.push(post);
    }
  }
  const slugs = uniqueSlugs([...groups.keys()]);
  return Array.from(groups, ([key, group], index) => ({ key, slug: slugs[index]!, spellings: group.spellings, posts: group.posts.reverse() }));
}
