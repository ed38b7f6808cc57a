// All tags → those with more posts lately than before. Has no clock: "lately" is the 365 days that
// end with the newest post, "before" the 365 days before those.
import { addDays, formatDay } from '../../lib/date.ts';
import type { DatedPost, Site, Tag } from '../../site/types.ts';
import type { Rising, RisingTag } from '../../site/views/charts.ts';
import type { Link } from '../../site/views.ts';

const most = 8;
const days = 365;

/**
 * The tags that rose most, by the number of posts; of equals the one with more posts, then the
 * first by name. Undefined for an archive that is not old enough to compare, and where no tag rose.
 */
export function risingTags(
  { posts, tags, config }: Pick<Site, 'posts' | 'tags' | 'config'>,
  linkToTag: (tag: Tag) => Link,
): Rising | undefined {
  const [newest, oldest] = [posts[0], posts.at(-1)];
  if (!newest || !oldest) return undefined;
  const until = newest.date.day;
  const lately = addDays(until, 1 - days);
  const before = addDays(lately, -days);
  if (oldest.date.day >= lately) return undefined;
  const found = tags.flatMap((tag): RisingTag[] => {
    const recent = countFrom(tag.posts, lately);
    const earlier = countFrom(tag.posts, before) - recent;
    return recent > earlier ? [{ ...linkToTag(tag), count: recent, before: earlier }] : [];
  });
  // Tags come by name, and sorting is stable.
  found.sort((a, b) => b.count - b.before - (a.count - a.before) || b.count - a.count);
  return found.length === 0
    ? undefined
    : { until: formatDay(until, config.language), tags: found.slice(0, most) };
}

/** How many posts, which come newest first, were published on a day or after it. */
function countFrom(posts: readonly DatedPost[], day: string): number {
  let [low, high] = [0, posts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (posts[middle]!.date.day >= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
