// A post without fingerprints → its fingerprints: what tells, at the price of a few numbers, that
// no page shows it differently. Made where the post is made, and kept with it: plan compares 25,000
// posts as they stand on a dozen pages each.
import { fingerprintOf } from '../lib/fingerprint.ts';
import type { Post, PostFingerprints } from '../site/types.ts';

/**
 * Fingerprints of the post's own fields. What its names and links lead to depends on other posts,
 * and is not in them.
 */
export function fingerprintPost({
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
}: Omit<Post, 'fingerprints'>): PostFingerprints {
  // An address is made of slug or permalink and the day.
  const link = fingerprintOf([
    title,
    slug,
    permalink,
    date && (date.hasTime ? date.iso : date.day),
    date?.day,
    lang,
    dir,
  ]);
  const line = fingerprintOf([link, ...authors, dateline?.place]);
  return {
    link,
    line,
    summary: fingerprintOf([line, description ?? excerpt]),
    all: fingerprintOf([source, body.hash]),
  };
}
