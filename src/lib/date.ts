// Text → PostDate in a given zone, and calendar keys → words in a given language. Never asks for
// the current time, the machine's zone or its locale.
import type { PostDate } from '../site/types.ts';
import { memoize } from './memoize.ts';

const dayForm = /(\d{4})-(\d{2})-(\d{2})/.source;
const timeForm = /(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?/.source;
const offsetForm = /(Z|z|[+-](?:[01]?\d|2[0-3])(?::?[0-5]\d)?)/.source;
const dateForm = new RegExp(`^${dayForm}(?:(?:[Tt]|[ \\t]+)${timeForm}[ \\t]*${offsetForm}?)?$`);

/** Date.UTC takes the years before 100 for others. */
const firstMs = Date.UTC(100, 0);
/** Years after 9999 have more digits than any standard allows. */
const endMs = Date.UTC(10_000, 0);

/**
 * Reads a calendar date or an RFC 3339 time. A space instead of "T" and an offset without a colon
 * are accepted, too, since real archives contain them ("2019-03-26 12:38:00 -0500", "… -5"). A time
 * without an offset is local to `timeZone` (IANA name). Without a zone, a time keeps the day and
 * the offset that are written, which are those of UTC if none is. Returns undefined for anything
 * else, for days that do not exist, and for years before 100 or after 9999.
 * @example parseDate('2015-06-07', 'Europe/Moscow')?.iso // '2015-06-07T00:00:00+03:00'
 * @example parseDate('2015-06-07T23:30:00Z', 'Europe/Moscow')?.day // '2015-06-08'
 * @example parseDate('2015-06-07T23:30:00-05:00', undefined)?.day // '2015-06-07'
 * @example parseDate('2015-02-29', 'UTC') // undefined
 */
export function parseDate(text: string, timeZone: string | undefined): PostDate | undefined {
  const match = dateForm.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const hasTime = match[4] !== undefined;
  const local = Date.UTC(year, month - 1, date, hour, minute, second);
  const check = new Date(local);
  // Date.UTC reads the year 50 as 1950.
  if (
    check.getUTCFullYear() !== year ||
    check.getUTCMonth() !== month - 1 ||
    check.getUTCDate() !== date ||
    hour > 23 ||
    minute > 59 ||
    second > 59
  )
    return undefined;
  const offset = match[7];
  const epochMs =
    offset === undefined ? epochOfLocal(local, timeZone ?? 'UTC') : local - offsetOf(offset);
  const isAsWritten = !hasTime || timeZone === undefined;
  const shown = isAsWritten ? local : epochMs + zoneOffsetMs(epochMs, timeZone);
  // In the zone of the site, the last hours of the year 9999 are after it.
  if (shown < firstMs || shown >= endMs) return undefined;
  return {
    day: keyOf(hasTime ? shown : local),
    iso: isoOf(shown, shown - epochMs),
    epochMs,
    hasTime,
  };
}

/** "2015-06-07" in `timeZone` for a moment in milliseconds. */
export function dayOf(epochMs: number, timeZone: string): string {
  return keyOf(epochMs + zoneOffsetMs(epochMs, timeZone));
}

/** "2015-06-07T14:30:00+03:00" in `timeZone` for a moment in milliseconds. RFC 3339. */
export function isoTime(epochMs: number, timeZone: string): string {
  const offset = zoneOffsetMs(epochMs, timeZone);
  return isoOf(epochMs + offset, offset);
}

/** The number of days from one calendar day to another; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** "June 7, 2015" for "2015-06-07". */
export function formatDay(day: string, language: string): string {
  return format(day, language, dayStyle);
}

/** "June 7" for "2015-06-07". */
export function formatDayOfYear(day: string, language: string): string {
  return format(day, language, dayOfYearStyle);
}

/** "June 2015" for "2015-06" (and for any day of it). */
export function formatMonth(key: string, language: string): string {
  return format(`${key.slice(0, 7)}-01`, language, monthStyle);
}

/** "June" for "2015-06" (and for any day of it). */
export function formatMonthName(key: string, language: string): string {
  return format(`${key.slice(0, 7)}-01`, language, monthNameStyle);
}

/** "J" for "2015-06": enough to tell months apart in their order. */
export function formatMonthInitial(key: string, language: string): string {
  return format(`${key.slice(0, 7)}-01`, language, monthInitialStyle);
}

/**
 * The time of day in an RFC 3339 time, in its own offset.
 * @example formatTime('2015-06-07T14:30:00+03:00', 'de') // '14:30'
 */
export function formatTime(iso: string, language: string): string {
  return format(`1970-01-01${iso.slice(10, 16)}Z`, language, timeStyle);
}

/**
 * The first day of the week: 1 for Monday to 7 for Sunday, from CLDR for the language and its
 * country; Monday if the JavaScript engine does not know.
 * @example weekStart('en-US') // 7
 */
export const weekStart: (language: string) => number = memoize((language) => {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getWeekInfo?(): { readonly firstDay: number };
    readonly weekInfo?: { readonly firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
});

/**
 * The calendar day that is some days after another.
 * @example addDays('2015-02-28', 1) // '2015-03-01'
 */
export function addDays(day: string, days: number): string {
  return keyOf(Date.parse(day) + days * 86_400_000);
}

/**
 * The twelve month names as a text may contain them, in lower case and without a final full stop:
 * in full, as in a date, and short.
 */
export function monthNames(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (let month = 0; month < 12; month += 1) {
    for (const style of [monthNameStyle, dayOfYearStyle, shortMonthStyle]) {
      for (const part of formatter(language, style).formatToParts(Date.UTC(2015, month, 7))) {
        if (part.type === 'month')
          names.set(part.value.toLocaleLowerCase(language).replace(/\.$/, ''), month + 1);
      }
    }
  }
  return names;
}

type Style = Intl.DateTimeFormatOptions;
const dayStyle: Style = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };
const dayOfYearStyle: Style = { month: 'long', day: 'numeric', timeZone: 'UTC' };
const monthStyle: Style = { year: 'numeric', month: 'long', timeZone: 'UTC' };
const monthNameStyle: Style = { month: 'long', timeZone: 'UTC' };
const monthInitialStyle: Style = { month: 'narrow', timeZone: 'UTC' };
const timeStyle: Style = { timeStyle: 'short', timeZone: 'UTC' };
const shortMonthStyle: Style = { month: 'short', day: 'numeric', timeZone: 'UTC' };

// Making an Intl formatter takes fifty times as long as using one, and using one takes fifty times
// as long as a lookup in a map; and each day is shown on a dozen pages.
const formattersOf = memoize((style: Style) =>
  memoize((language: string) => new Intl.DateTimeFormat(language, style)),
);
const textsOf = memoize((style: Style) =>
  memoize((language: string) =>
    memoize((day: string) => formatter(language, style).format(Date.parse(day))),
  ),
);

function formatter(language: string, style: Style): Intl.DateTimeFormat {
  return formattersOf(style)(language);
}

function format(day: string, language: string, style: Style): string {
  return textsOf(style)(language)(day);
}

const zoneStyles = new Map<string, Style>();

/**
 * Local time minus UTC, in milliseconds, at a moment. In whole minutes, as RFC 3339 has it: zones
 * of before standard time have seconds, too.
 */
function zoneOffsetMs(epochMs: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  let style = zoneStyles.get(timeZone);
  if (!style) {
    style = {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    };
    zoneStyles.set(timeZone, style);
  }
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = formatter('en-US', style)
    .format(epochMs)
    .split(/\D+/)
    .map(Number);
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - epochMs;
  return Math.round(offset / 60_000) * 60_000;
}

/**
 * A local time that a clock change skips counts as one hour later; one that occurs twice counts as
 * the first.
 */
function epochOfLocal(local: number, timeZone: string): number {
  const early = local - zoneOffsetMs(local - 86_400_000, timeZone);
  if (early + zoneOffsetMs(early, timeZone) === local) return early;
  const late = local - zoneOffsetMs(early, timeZone);
  return late + zoneOffsetMs(late, timeZone) === local ? late : early;
}

function offsetOf(text: string): number {
  if (text.toUpperCase() === 'Z') return 0;
  const [, hours = 0, rest = 0] = /^.(\d{1,2}?):?(\d{2})?$/
    .exec(text)!
    .map((part) => Number(part ?? 0));
  const minutes = hours * 60 + rest;
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

function keyOf(local: number): string {
  return new Date(local).toISOString().slice(0, 10);
}

function isoOf(local: number, offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
  return new Date(local).toISOString().slice(0, 19) + zone;
}
