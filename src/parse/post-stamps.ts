// A post without stamps → its stamps: what tells, at the price of a few numbers, that no page shows
// it differently. Made where the post is made, and kept with it: plan compares 25,000 posts as they
// stand on a dozen pages each.
import { stampOf } from '../lib/stamp.ts';
import type { Post, PostStamps } from '../site/types.ts';

/**
 * Stamps of the post's own fields. What its names and links lead to depends on other posts, and is
 * not in them.
 */
export function stampPost({
  source,
  title,
  slug,
  permalink,
  date,
  lang,
  dir,
  authors,
  dateline,
  description,
  excerpt,
  body,
}: Omit<Post, 'stamps'>): PostStamps {
  // An address is made of slug or permalink and the day.
  const link = stampOf([
    title,
    slug,
    permalink,
    date && (date.hasTime ? date.iso : date.day),
    date?.day,
    lang,
    dir,
  ]);
  const line = stampOf([link, ...authors, dateline?.place]);
  return {
    link,
    line,
    summary: stampOf([line, description ?? excerpt]),
    all: stampOf([source, body.hash]),
  };
}
