// Site → its posts and pages that have an address, in lists or not.
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
