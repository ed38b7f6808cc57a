// The text of a first paragraph, and what is known of the post → the dateline that the text begins
// with. Takes places from nowhere else, and changes nothing.
import { addDays, daysBetween, formatDayOfYear, monthNames, parseDate } from '../lib/date.ts';
import { memoize } from '../lib/memoize.ts';
import type { Dateline } from '../site/types.ts';
import type { BodyInput } from './body-context.ts';
import { isNoPlace } from './no-places.ts';

/** Where in the text the dateline begins and ends, and where the text goes on after the dash. */
export interface WrittenDateline {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly dateline: Dateline;
}

/**
 * White space, and the zero-width and bidirectional control characters that come with it in pasted
 * text.
 */
const space = '[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069]';
/** Not the hyphen of "June 7-8". */
const dash = `${space}*(?:[—―]|(?:–|-{1,3})(?!\\d))${space}*`;
const spaces = new RegExp(`${space}+`, 'gu');
/** All of it that a text begins with. */
export const spaceAtStart = new RegExp(`^${space}*`, 'u');
const commaAtEnd = new RegExp(`(?:${space}|,)+$`, 'u');
const dashAtStart = new RegExp(`^${dash}`, 'u');
const dashAtEnd = new RegExp(`${dash}$`, 'u');
const by = new RegExp(`^${space}*(?:by${space}+)?`, 'iu');
const afterByline = new RegExp(`^(?:${space}|[,.:–—-])*`, 'u');
/** "June 7 – 9:" is some days, not the end of a dateline. */
const noRange = `(?!${space}*\\d{1,2}(?!\\d)\\s*(?:[:;,.)–—]|$))`;
/** "(Reuters)", "(AP)" */
const agency = `(?:${space}*\\(\\p{Lu}[^()–—]{1,39}\\))`;

/**
 * Recognises "Staunton, June 7 – ", "Staunton, Dec. 11—", "Paul Goble Staunton, May 2 -- " and, if
 * the field names the place, "STAUNTON – " and "May 2—"; "WASHINGTON (AP) — "; and what the engine
 * prints itself, in any language. Without a year, it is the last one that puts the day before that
 * of publication, or a few days after it.
 */
export function findDateline(text: string, input: BodyInput): WrittenDateline | undefined {
  const field = input.dateline || undefined;
  const start = skipByline(text, input.authors);
  const rest = text.slice(start);
  const months = monthsOf(input.language);
  const { 0: whole = '', groups } = months.dated.exec(rest) ?? {};
  if (groups) {
    const { lead = '', month, day, month2, day2, year, printed } = groups;
    const place = folded(lead.replace(commaAtEnd, ''));
    if (
      field
        ? place === '' || samePlace(place, field.place)
        : lead.includes(',') && isPlace(place, input.language)
    ) {
      const written = whole.replace(dashAtEnd, '');
      const number = months.numbers.get((month ?? month2 ?? '').toLowerCase());
      const found =
        (printed === undefined
          ? dayOf({ year, month: number, date: Number(day ?? day2) }, input)
          : dayOfPrinted(printed, input)) ??
        field?.day ??
        '';
      const next = start + whole.length;
      return {
        start,
        end: start + written.length,
        next,
        dateline: { place: place || (field?.place ?? ''), day: found, text: folded(written) },
      };
    }
  }
  const fromAgency = ofAgency.exec(rest);
  if (fromAgency?.groups && isPlace(folded(fromAgency.groups['place']!), input.language)) {
    const place = folded(fromAgency.groups['place']!);
    const text = fromAgency[0].replace(dashAtEnd, '');
    if (!field || samePlace(place, field.place))
      return {
        start,
        end: start + text.length,
        next: start + fromAgency[0].length,
        dateline: { place, day: field?.day ?? '', text: folded(text) },
      };
  }
  const written = field && rest.slice(0, field.place.length);
  if (!field || written === undefined || !samePlace(written, field.place)) return undefined;
  const end = start + written.length;
  const after = dashAtStart.exec(text.slice(end));
  return after
    ? { start, end, next: end + after[0].length, dateline: { ...field, text: folded(written) } }
    : undefined;
}

/** The length of the white space and the byline at the head of a text: "By Paul Goble, ". */
function skipByline(text: string, authors: readonly string[]): number {
  const start = by.exec(text)![0].length;
  const author = authors.find((name) => samePlace(text.slice(start, start + name.length), name));
  if (author === undefined) return spaceAtStart.exec(text)![0].length;
  const end = start + author.length;
  return end + afterByline.exec(text.slice(end))![0].length;
}

function folded(text: string): string {
  return text.replace(spaces, ' ').trim();
}

function samePlace(a: string, b: string): boolean {
  return folded(a).toLowerCase() === b.toLowerCase();
}

/**
 * Up to four words, capitalised but for short ones between ("Rostov on Don", "St. Petersburg"), and
 * perhaps a country or a state ("Kyiv, Ukraine", "Washington, D.C.").
 */
function isPlace(text: string, language: string): boolean {
  const parts = text.split(/, ?/);
  return parts.length <= 3 && parts.every((part) => isName(part, language));
}

function isName(text: string, language: string): boolean {
  const words = text.split(' ');
  const known = words.every(
    (word, index) =>
      /^\p{Lu}[\p{L}.’'-]*$/u.test(word) || (index > 0 && /^\p{Ll}{1,3}$/u.test(word)),
  );
  return (
    words.length <= 4 &&
    known &&
    [text, words[0]!, words.at(-1)!].every((part) => !isNoPlace(part, language))
  );
}

interface WrittenDay {
  readonly year: string | undefined;
  readonly month: number | undefined;
  readonly date: number;
}

/** Days from publication to writing: time zones, and posts written ahead. */
const latest = 7;

/**
 * The day of that month and number, in the year that is written, otherwise in the last one that
 * the day of publication allows.
 */
function dayOf(
  { year, month, date }: WrittenDay,
  { date: published }: BodyInput,
): string | undefined {
  if (!month || !published) return undefined;
  const near = Number(published.day.slice(0, 4));
  const two = (value: number) => String(value).padStart(2, '0');
  const days = (year ? [year] : [near - 1, near, near + 1])
    .map((candidate) => `${candidate}-${two(month)}-${two(date)}`)
    .filter((day) => parseDate(day, 'UTC'));
  return year ? days[0] : days.findLast((day) => daysBetween(published.day, day) <= latest);
}

/** The day that the engine prints so: the last one that the day of publication allows. */
function dayOfPrinted(printed: string, { date, language }: BodyInput): string | undefined {
  if (!date) return undefined;
  const wanted = folded(printed).toLowerCase();
  for (let days = latest; days > latest - 367; days -= 1) {
    const day = addDays(date.day, days);
    if (folded(formatDayOfYear(day, language)).toLowerCase() === wanted) return day;
  }
  return undefined;
}

/** A place in capitals, and who reports from there. */
const ofAgency = new RegExp(
  `^(?<place>\\p{Lu}[\\p{Lu}\\s.,’'-]{1,39})(?<=\\S)${agency}${dash}${noRange}`,
  'u',
);

interface Months {
  readonly numbers: ReadonlyMap<string, number>;
  /**
   * Up to 60 units of anything but dashes, a month and a day in either order, perhaps a year, a
   * dash.
   */
  readonly dated: RegExp;
}

/** Months in English (the wires' abbreviations too) and in the post's language. */
const monthsOf = memoize((language: string): Months => {
  const numbers = new Map([...monthNames('en'), ['sept', 9] as const, ...monthNames(language)]);
  const names = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');
  const monthFirst = `(?<month>${names})\\.?${space}*(?<day>\\d{1,2})`;
  const dayFirst = `(?<day2>\\d{1,2})${space}+(?<month2>${names})\\.?`;
  const printed = `(?<printed>${printedDays(language)})`;
  const day = `(?:${monthFirst}|${dayFirst}|${printed})(?!\\d)(?:,?${space}*(?<year>\\d{4}))?`;
  const dated = new RegExp(
    `^(?<lead>[^–—]{0,60}?)(?<!\\p{L})${day}${agency}?${dash}${noRange}`,
    'iu',
  );
  return { numbers, dated };
});

/** A pattern for every day as the engine prints it: "7. Juni", "6月7日", "۱۷ خرداد". */
function printedDays(language: string): string {
  const forms = Array.from({ length: 12 }, (_, month) => {
    const day = `2015-${String(month + 1).padStart(2, '0')}-28`;
    return (
      formatDayOfYear(day, language)
        .replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
        // The month is a number in some languages, and stands before the day.
        .replace(/\p{Nd}+(?!.*\p{Nd})/u, '\\p{Nd}{1,2}')
        .replace(spaces, `${space}+`)
    );
  });
  return [...new Set(forms)].join('|');
}
