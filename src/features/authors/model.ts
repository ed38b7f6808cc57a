// The bylines of all posts → the authors that there are, with what the configuration says about
// them.
import { collator } from '../../lib/compare.ts';
import { foldSpace } from '../../lib/text.ts';
import { groupPosts } from '../../model/groups.ts';
import type { Author, AuthorConfig, DatedPost, SiteConfig } from '../../site/types.ts';

export interface Authors {
  /** By name, in the site's collation. */
  readonly authors: readonly Author[];
  /** From a name as written. */
  readonly authorOf: ReadonlyMap<string, Author>;
}

/**
 * Collects the authors of posts, which come newest first. Names are the same only to the letter,
 * white space aside.
 */
export function buildAuthors(
  posts: readonly DatedPost[],
  config: Pick<SiteConfig, 'language' | 'authors'>,
): Authors {
  const known = new Map(config.authors.map((author) => [foldSpace(author.name), author]));
  const authorOf = new Map<string, Author>();
  const authors = groupPosts(posts, { namesOf: (post) => post.authors, fold: foldSpace }).map(
    (group) => {
      const { url, email, fediverse }: Partial<AuthorConfig> = known.get(group.key) ?? {};
      const author: Author = Object.freeze({
        name: group.key,
        slug: group.slug,
        ...(url !== undefined && { url }),
        ...(email !== undefined && { email }),
        ...(fediverse !== undefined && { fediverse }),
        posts: Object.freeze(group.posts),
      });
      for (const text of group.spellings.keys()) authorOf.set(text, author);
      return author;
    },
  );
  const compare = collator(config.language);
  return { authors: authors.sort((a, b) => compare(a.name, b.name)), authorOf };
}
