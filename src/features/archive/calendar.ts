// A year of the archive → its calendar: a column a week, a row a day of the week. Shades are steps
// of fixed size and not parts of the busiest day, so that a new post changes the square of its own
// day alone.
import {
  addDays,
  formatDay,
  formatMonthInitial,
  formatMonthName,
  weekStart,
} from '../../lib/date.ts';
import { withBase } from '../../lib/url.ts';
import { periodUrl } from '../../site/addresses.ts';
import type { Period, SiteConfig } from '../../site/types.ts';
import type {
  CalendarDay,
  CalendarLabel,
  CalendarPart,
  CalendarView,
} from '../../site/views/charts.ts';
import type { CountedLink } from '../../site/views.ts';

/** Months side by side. */
const together = 4;

/** From how many posts on a day has each shade: 1, 2, 4 and 7. */
const steps = [1, 2, 4, 7] as const;

/** The shade of a number of posts. */
export function levelOf(count: number): CalendarDay['level'] {
  return steps.filter((step) => count >= step).length as CalendarDay['level'];
}

/** Lays out every day of a year; those with posts get a link. */
export function calendarOf(
  year: Period,
  config: Pick<SiteConfig, 'language' | 'base'>,
): CalendarView {
  const { language, base } = config;
  const linkTo = (period: Period, title: string): CountedLink => ({
    title,
    url: withBase(periodUrl(period), base),
    count: period.posts.length,
  });
  const links = new Map(
    year.parts
      .flatMap(({ parts }) => parts)
      .map((day) => [day.key, linkTo(day, formatDay(day.key, language))]),
  );
  const parts = Array.from({ length: 12 / together }, (_, index) =>
    partOf(monthKey(year.key, index * together), { links, language }),
  );
  return {
    columns: Math.max(...parts.map(({ days }) => days.at(-1)!.column + 1)),
    parts,
    months: year.parts.map((month) => ({
      ...linkTo(month, formatMonthName(month.key, language)),
      days: month.parts.map((day) => linkTo(day, String(Number(day.key.slice(-2))))),
    })),
  };
}

function monthKey(year: string, month: number): string {
  return `${year}-${String(month + 1).padStart(2, '0')}`;
}

interface PartOptions {
  readonly links: ReadonlyMap<string, CountedLink>;
  readonly language: string;
}

function partOf(firstMonth: string, { links, language }: PartOptions): CalendarPart {
  const labels: CalendarLabel[] = [];
  const days: CalendarDay[] = [];
  const first = `${firstMonth}-01`;
  // Days since the week began: getUTCDay() has 0 for Sunday.
  let place = (new Date(first).getUTCDay() - weekStart(language) + 7) % 7;
  let month = '';
  for (
    let day = first;
    labels.length < together || day.startsWith(month);
    day = addDays(day, 1), place += 1
  ) {
    const [column, row] = [Math.floor(place / 7), place % 7];
    if (!day.startsWith(month) || month === '') {
      month = day.slice(0, 7);
      // A month that begins in the middle of a week is named above the next one, clear of the month
      // before.
      labels.push({
        label: formatMonthInitial(month, language),
        column: days.length === 0 || row === 0 ? column : column + 1,
      });
    }
    const link = links.get(day);
    days.push({ column, row, level: levelOf(link?.count ?? 0), ...(link && { link }) });
  }
  return { labels, days };
}
