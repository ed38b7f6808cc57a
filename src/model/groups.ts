// Posts → the groups that the names in them make: one group for all spellings of a name. Serves
// tags and authors; knows neither and prints nothing.
import { compareText } from '../lib/compare.ts';
import { uniqueSlugs } from '../lib/slug.ts';
import type { DatedPost, Slug } from '../site/types.ts';

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

type SpellingInProgress = { -readonly [Key in keyof Spelling]: Spelling[Key] };

interface GroupInProgress {
  readonly spellings: Map<string, SpellingInProgress>;
  readonly posts: DatedPost[];
}

/**
 * Groups posts, which come newest first, by the names that they hold. Groups stand in the order of
 * their first use, and slugs are made of keys in that order: neither a new post nor another
 * favourite spelling moves a page that exists.
 */
export function groupPosts(posts: readonly DatedPost[], { namesOf, fold }: GroupOptions): Group[] {
  const groups = new Map<string, GroupInProgress>();
  const known = new Map<
    string,
    { readonly group: GroupInProgress; readonly spelling: SpellingInProgress }
  >();
  const open = (text: string, first: DatedPost) => {
    const key = fold(text);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { spellings: new Map(), posts: [] }));
    const spelling: SpellingInProgress = { text, count: 0, first };
    group.spellings.set(text, spelling);
    return { group, spelling };
  };
  for (const post of posts.toReversed()) {
    for (const text of namesOf(post)) {
      let found = known.get(text);
      if (!found) known.set(text, (found = open(text, post)));
      const { group, spelling } = found;
      spelling.count += 1;
      if (compareText(post.source, spelling.first.source) < 0) spelling.first = post;
      if (group.posts.at(-1) !== post) group.posts.push(post);
    }
  }
  const slugs = uniqueSlugs([...groups.keys()]);
  return Array.from(groups, ([key, group], index) => ({
    key,
    slug: slugs[index]!,
    spellings: group.spellings,
    posts: group.posts.reverse(),
  }));
}
