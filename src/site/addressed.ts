// Site → its posts and pages that have an address, in lists or not.
import { addresses } from './addresses.ts';
import type { DatedPost, Post, Site } from './types.ts';

/** Everything that the site publishes: posts, pages, and what nothing lists. */
export function addressed({
  posts,
  pages,
  unlisted,
}: Pick<Site, 'posts' | 'pages' | 'unlisted'>): readonly Post[] {
  return [...posts, ...pages, ...unlisted];
}

/** True for a post, which has a date; false for a page. */
export function isDated(post: Post): post is DatedPost {
  return post.kind === 'post' && post.date !== undefined;
}

/** True for the page that hosts show for addresses that do not exist: pages/404.md. */
export function isNotFoundPage({ kind, source, permalink, writtenSlug }: Post): boolean {
  return (
    kind === 'page' &&
    (permalink === undefined
      ? writtenSlug === undefined && /^pages\/404\.[^./]+$/.test(source)
      : permalink === addresses.notFound)
  );
}

/** True for a post or page that has an address and is in no list. */
export function isUnlisted(post: Post): boolean {
  return post.unlisted || isNotFoundPage(post);
}
