// A date or time as mail, C, Go, JavaScript and people write it → the same in the form that
// parseDate reads, where it has one meaning. Never asks for a locale or a zone of the machine.
import { parseDate } from './date.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Abbreviations that name one offset all over the world. */
const zones: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  WEST: '+01:00',
  EDT: '-04:00',
  MDT: '-06:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
};
/** In the form of mail these have one meaning, too: RFC 2822, section 4.3. */
const mailZones: Readonly<Record<string, string>> = {
  EST: '-05:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  PST: '-08:00',
};

const weekday = /^([a-z]{3,9})\.?,?\s+(?=\S*\d|[a-z]{3,9}\.?\s+\d)/i;
/** "Sep 3 11:21:31 CEST 2021", "Sep 3 11:21:31 2021 +0200": the year moves to the day. */
const yearLast =
  /^([a-z]{3,9}\.?\s+\d{1,2})\s+(\d{1,2}:[\d:]+(?:\s+[A-Z]{1,5})?)\s+(\d{4})((?:\s+[+-]\d{4})?)$/i;
const forms: readonly (readonly [pattern: RegExp, order: readonly ('y' | 'm' | 'd')[]])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ['y', 'm', 'd']],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, ['y', 'm', 'd']],
  [/^(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)/, ['y', 'm', 'd']],
  [/^(\d{1,2})(?:st|nd|rd|th)?[\s-]([a-z]{3,9})\.?,?[\s-](\d{4})(?!\d)/i, ['d', 'm', 'y']],
  [/^([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/i, ['m', 'd', 'y']],
];
const clock = /(\d{1,2})(?::(\d{2})(?:::?(\d{2}))?(?:\.\d+)?|(?=\s*[ap]\.?m))/.source;
const time = new RegExp(String.raw`^${clock}\s*(?:([ap])\.?m\.?(?![a-z]))?\s*(.*)$`, 'i');
const offsetForm = /(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?/.source;
/** What Go and JavaScript write after an offset says nothing more. */
const comment = /(?:\s+(?:[A-Z]{1,5}|[+-]\d{2,4}|\(.*\)))?/.source;
const zone = new RegExp(`^(?:${offsetForm}${comment}|([A-Z]{1,5}))$`, 'i');

/**
 * A date with a time or without, in the form "2021-09-03" or "2021-09-03T11:21:31+02:00"; undefined
 * for what has several meanings or none: a zone such as CST, a weekday that is another one.
 * @example plainDate('Fri, 03 Sep 2021 11:21:31 +0200') // '2021-09-03T11:21:31+02:00'
 * @example plainDate('Fri Sep  3 11:21:31 CEST 2021') // '2021-09-03T11:21:31+02:00'
 * @example plainDate('2021/04/30') // '2021-04-30'
 * @example plainDate('April 30th, 2021 at 9 pm') // '2021-04-30T21:00:00'
 * @example plainDate('03/09/2021') // undefined
 */
export function plainDate(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ');
  if (text.length > longest) return undefined;
  const [before = '', name] = weekday.exec(text) ?? [];
  const named = name === undefined || indexIn(months, name) !== -1 ? undefined : name;
  const rest = (named === undefined ? text : text.slice(before.length)).replace(
    yearLast,
    '$1 $3 $2$4',
  );
  for (const [pattern, order] of forms) {
    const found = pattern.exec(rest);
    if (!found) continue;
    const [year, month, day] = (['y', 'm', 'd'] as const).map(
      (part) => found[order.indexOf(part) + 1]!,
    ) as [string, string, string];
    const date = `${year}-${two(toNumber(month))}-${two(toNumber(day))}`;
    if (toNumber(month) === 0 || (named !== undefined && !isWeekday(named, date))) return undefined;
    const after = rest.slice(found[0].length).replace(/^(?:,? at |,? |T(?=\d))/i, '');
    if (after === '') return date;
    const ofDay = plainTime(after, order[0] === 'd' ? { ...zones, ...mailZones } : zones);
    return ofDay === undefined ? undefined : `${date}T${ofDay}`;
  }
  return undefined;
}

/** Dates are short, and other text is not looked at. */
const longest = 100;

function plainTime(text: string, known: Readonly<Record<string, string>>): string | undefined {
  const [, written, minute = '00', second = '00', half, rest = ''] = time.exec(text) ?? [];
  if (written === undefined) return undefined;
  const hour = half === undefined ? Number(written) : in24Hours(Number(written), half);
  const offset = rest === '' ? '' : plainZone(rest, known);
  if (hour === undefined || offset === undefined) return undefined;
  return `${two(hour)}:${minute}:${second}${offset}`;
}

/** Twelve at night is 12 a.m.; "13:05 PM" says the half twice. */
function in24Hours(hour: number, half: string): number | undefined {
  const first = half.toLowerCase() === 'p' ? 12 : 0;
  if (hour === 0 || hour > 12) return hour >= first && hour < first + 12 ? hour : undefined;
  return (hour % 12) + first;
}

function plainZone(text: string, known: Readonly<Record<string, string>>): string | undefined {
  const [, sign, hours, minutes = '00', name] = zone.exec(text) ?? [];
  if (name !== undefined) {
    const upper = name.toUpperCase();
    return Object.hasOwn(known, upper) ? known[upper] : undefined;
  }
  return sign === undefined ? undefined : `${sign}${two(Number(hours))}:${minutes}`;
}

/**
 * The calendar days that a text of numbers may mean: "29/11/2026" one, "03/09/2021" two. Of a day
 * that no calendar has, the last of its month, or the one with day and month in their places.
 * @example possibleDays('03/09/2021') // ['2021-09-03', '2021-03-09']
 * @example possibleDays('2021-02-30 10:00') // ['2021-02-28']
 */
export function possibleDays(written: string): string[] {
  const text = written.trim();
  const dashed = /^(\d{4})-(\d\d?)-(\d\d?)(?!\d)/.exec(text);
  if (dashed) {
    const [year, month, day] = dashed.slice(1).map(Number) as [number, number, number];
    const last = day > 28 && day < 32 ? [30, 29, 28] : [];
    const days = [
      `${year}-${two(day)}-${two(month)}`,
      ...last.map((end) => `${year}-${two(month)}-${end}`),
    ];
    return isDay(`${year}-${two(month)}-${two(day)}`) ? [] : days.filter(isDay).slice(0, 1);
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const [, one, , other, year] = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  const days = compact
    ? [`${compact[1]}-${compact[2]}-${compact[3]}`]
    : [
        [other, one],
        [one, other],
      ].map(([month, day]) => `${year}-${two(Number(month))}-${two(Number(day))}`);
  return [...new Set(days)].filter(isDay);
}

function isDay(text: string): boolean {
  return parseDate(text, 'UTC') !== undefined;
}

/** The place of a name, or of its first three letters ("Sept" is another one), in a list. */
function indexIn(names: readonly string[], written: string): number {
  const text = written.toLowerCase();
  return names.findIndex(
    (name) => name === text || (name.startsWith(text) && (text.length === 3 || text === 'sept')),
  );
}

/** A number, or that of a month; 0 for another word. */
function toNumber(written: string): number {
  return /^\d/.test(written) ? Number(written) : indexIn(months, written) + 1;
}

function isWeekday(name: string, date: string): boolean {
  const moment = new Date(date);
  return !Number.isNaN(moment.getTime()) && moment.getUTCDay() === indexIn(weekdays, name);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
