// Posts → the years, months and days that have any. Days are those of the site's zone, which the
// dates already name.
import { compareText } from '../../lib/compare.ts';
import type { DatedPost, Period } from '../../site/types.ts';

const levels = [
  { kind: 'year', length: 'yyyy'.length },
  { kind: 'month', length: 'yyyy-mm'.length },
  { kind: 'day', length: 'yyyy-mm-dd'.length },
] as const;

/**
 * Sorts posts into years, oldest first, which hold months, which hold days; posts keep their order.
 */
export function buildArchive(posts: readonly DatedPost[]): readonly Period[] {
  return periods(posts, 0);
}

function periods(posts: readonly DatedPost[], depth: number): readonly Period[] {
  const level = levels[depth];
  if (!level) return nothing;
  const groups = new Map<string, DatedPost[]>();
  let key = '';
  let group: DatedPost[] = [];
  for (const post of posts) {
    // Mostly the period of the post before it.
    if (key === '' || !post.date.day.startsWith(key)) {
      key = post.date.day.slice(0, level.length);
      group = groups.get(key) ?? [];
      groups.set(key, group);
    }
    group.push(post);
  }
  return Object.freeze(
    [...groups]
      .sort(([a], [b]) => compareText(a, b))
      .map(
        ([key, group]): Period =>
          Object.freeze({
            kind: level.kind,
            key,
            parts: periods(group, depth + 1),
            posts: Object.freeze(group),
          }),
      ),
  );
}

const nothing: readonly Period[] = Object.freeze([]);
