// A tag → the tags that stand most often with it. Counted when a page that shows them is made; whether they have changed
// is told by stamps, which cost a tenth of that.
import { collator } from '../lib/compare.ts';
import { memoize } from '../lib/memoize.ts';
import type { Tag } from '../types.ts';

const most = 8;

export interface Companion {
  readonly tag: Tag;
  /** Posts that have both. */
  readonly count: number;
}

/** At most eight, the most frequent first; of equals the first by name, in the collation of the language. */
export function companionsOf(tag: Tag, { tagOf, language }: { readonly tagOf: ReadonlyMap<string, Tag>; readonly language: string }): Companion[] {
  const counts = new Map<Tag, number>();
  for (const { tags } of tag.posts) {
    const all = tags.map((name) => tagOf.get(name)!);
    // A post may write one tag in two ways.
    all.forEach((other, index) => all.indexOf(other) === index && counts.set(other, (counts.get(other) ?? 0) + 1));
  }
  counts.delete(tag);
  const compare = collatorOf(language);
  return Array.from(counts, ([other, count]) => ({ tag: other, count }))
    .sort((a, b) => b.count - a.count || compare(a.tag.name, b.tag.name))
    .slice(0, most);
}

const collatorOf = memoize(collator);

