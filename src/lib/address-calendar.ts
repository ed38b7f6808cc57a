// The date of a post → what addresses have of it: the placeholders of Jekyll, Hugo and Hexo, and
// the layouts of Go. Checks no date.
import type { PostDate } from '../site/types.ts';

/** The day is made for the few that are no part of the date's text. */
export type Calendar = (date: PostDate, day: () => Date) => string;

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dayMs = 86_400_000;

/** By placeholder: digits and letters. */
export const calendar: Readonly<Record<string, Calendar>> = {
  year: ({ day }) => day.slice(0, -6),
  short_year: ({ day }) => day.slice(-8, -6),
  month: ({ day }) => day.slice(-5, -3),
  i_month: ({ day }) => String(Number(day.slice(-5, -3))),
  short_month: (_, day) => months[day().getUTCMonth()]!.slice(0, 3),
  long_month: (_, day) => months[day().getUTCMonth()]!,
  monthname: (_, day) => months[day().getUTCMonth()]!.toLowerCase(),
  day: ({ day }) => day.slice(-2),
  i_day: ({ day }) => String(Number(day.slice(-2))),
  y_day: (_, day) => String(dayOfYear(day())).padStart(3, '0'),
  yearday: (_, day) => String(dayOfYear(day())),
  w_year: (_, day) => String(thursdayOf(day()).getUTCFullYear()),
  week: (_, day) => String(Math.ceil(dayOfYear(thursdayOf(day())) / 7)).padStart(2, '0'),
  w_day: (_, day) => String(day().getUTCDay() || 7),
  weekday: (_, day) => String(day().getUTCDay()),
  short_day: (_, day) => weekdays[day().getUTCDay()]!.slice(0, 3),
  long_day: (_, day) => weekdays[day().getUTCDay()]!,
  weekdayname: (_, day) => weekdays[day().getUTCDay()]!.toLowerCase(),
  hour: ({ day, iso }) => iso.slice(day.length + 1, day.length + 3),
  minute: ({ day, iso }) => iso.slice(day.length + 4, day.length + 6),
  second: ({ day, iso }) => iso.slice(day.length + 7, day.length + 9),
  timestamp: ({ epochMs }) => String(Math.floor(epochMs / 1000)),
};

function dayOfYear(day: Date): number {
  return (day.getTime() - Date.UTC(day.getUTCFullYear(), 0)) / dayMs + 1;
}

/** The Thursday of the week, whose year is that of the week (ISO 8601). */
function thursdayOf(day: Date): Date {
  return new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * dayMs);
}

/** Go writes a layout as the date 2006-01-02, a Monday, 15:04:05. */
const goParts: Readonly<Record<string, Calendar>> = {
  2006: calendar['year']!,
  '06': calendar['short_year']!,
  January: (date, day) => calendar['long_month']!(date, day).toLowerCase(),
  Jan: (date, day) => calendar['short_month']!(date, day).toLowerCase(),
  '01': calendar['month']!,
  1: calendar['i_month']!,
  Monday: (date, day) => calendar['long_day']!(date, day).toLowerCase(),
  Mon: (date, day) => calendar['short_day']!(date, day).toLowerCase(),
  '002': calendar['y_day']!,
  '02': calendar['day']!,
  2: calendar['i_day']!,
  15: calendar['hour']!,
  '04': calendar['minute']!,
  '05': calendar['second']!,
};

/** The source of a regular expression for a layout of Go, as Hugo has after ":". */
export const goLayout = `(?:${Object.keys(goParts)
  .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join('|')})+`;

const goPart = new RegExp(goLayout.slice(0, -1), 'g');

/**
 * What writes a date in a layout of Go; undefined for a text that is none. Names are in small
 * letters, as in Hugo's addresses.
 * @example readGoLayout('20060102')({ day: '2015-06-07' }) // '20150607'
 */
export function readGoLayout(layout: string): Calendar | undefined {
  const parts = layout.match(goPart);
  if (parts?.join('') !== layout) return undefined;
  return (date, day) => parts.map((part) => goParts[part]!(date, day)).join('');
}
