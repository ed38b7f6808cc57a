// Posts by month or by year → the columns of a chart. Heights are parts of the highest column; who
// shows them next to each other gives them one measure.
import { formatMonthInitial, formatMonthName } from '../lib/date.ts';
import { withBase } from '../lib/url.ts';
import { periodUrl } from '../site/addresses.ts';
import type { Period, SiteConfig } from '../site/types.ts';
import type { Bar } from '../site/views/charts.ts';

/** A column that can still be seen. */
const lowest = 4;

function heightOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(lowest, Math.round((100 * count) / most));
}

/** The posts of the month that has most of them, in any of these years. */
export function busiestMonth(years: readonly Period[]): number {
  return years
    .flatMap(({ parts }) => parts)
    .reduce((most, { posts }) => Math.max(most, posts.length), 0);
}

/** The twelve months of a year. */
export function monthBars(
  year: Period,
  {
    most,
    config,
  }: { readonly most: number; readonly config: Pick<SiteConfig, 'language' | 'base'> },
): Bar[] {
  const months = new Map(year.parts.map((month) => [month.key, month]));
  return Array.from({ length: 12 }, (_, index): Bar => {
    const key = `${year.key}-${String(index + 1).padStart(2, '0')}`;
    const month = months.get(key);
    const count = month?.posts.length ?? 0;
    return {
      title: formatMonthName(key, config.language),
      label: formatMonthInitial(key, config.language),
      count,
      height: heightOf(count, most),
      ...(month && { url: withBase(periodUrl(month), config.base) }),
    };
  });
}

/**
 * The years of posts, which come newest first, from the first to the last: a year between them that
 * has none is shown, too.
 */
export function yearBars(years: readonly number[]): Bar[] {
  const [last, first] = [years[0], years.at(-1)];
  if (last === undefined || first === undefined) return [];
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const year of years) counts[year - first]! += 1;
  const most = Math.max(...counts);
  return counts.map((count, index) => {
    const title = String(first + index);
    return { title, label: title, count, height: heightOf(count, most) };
  });
}
