// A post without fingerprints → its fingerprints: what tells, at the price of a few numbers, that
// no page shows it differently. Made where the post is made, and kept with it: plan compares 25,000
// posts as they are shown on a dozen pages each.
import { type FingerprintPart, fingerprintOf } from '../lib/fingerprint.ts';
import type { FieldTable, Named } from '../site/fields/compose-fields.ts';
import type { Post, PostFingerprints } from '../site/types.ts';

/** A post before it has fingerprints. */
export type Unmarked = Omit<Post, 'fingerprints'>;

/**
 * Fingerprints of the post's own values, of each value where its entry says that it is shown. What
 * its names and links lead to depends on other posts, and is not in them. The file holds everything
 * that the last one is about.
 */
export function fingerprintPost(
  post: Unmarked,
  { shown }: Pick<FieldTable, 'shown'>,
): PostFingerprints {
  const link = fingerprintShown(shown.link, { post, parts: [] });
  const line = fingerprintShown(shown.line, { post, parts: [link] });
  const summary = fingerprintShown(shown.summary, { post, parts: [line] });
  return { link, line, summary, all: fingerprintOf([post.source, post.body.hash]) };
}

function fingerprintShown(
  entries: readonly Named[],
  { post, parts }: { readonly post: Unmarked; readonly parts: FingerprintPart[] },
): number {
  for (const { name, holder, shows } of entries) {
    const values = (holder === 'post' ? post : post[holder]) as Readonly<Record<string, unknown>>;
    const value = values[name];
    if (value === undefined || value === null) parts.push(undefined);
    else if (shows) parts.push(shows(value, post));
    else if (typeof value === 'string') parts.push(value);
    else if (isTexts(value)) parts.push(value.length, ...value);
    else parts.push(JSON.stringify(value));
  }
  return fingerprintOf(parts);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
