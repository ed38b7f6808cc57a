// A text → a date. Whatever is written, there is a date that means itself again, or none.
import { formatDay, formatMonth, parseDate } from '../../src/lib/date.ts';
import { plainDate, possibleDays } from '../../src/lib/plain-date.ts';
import { storedDate } from '../../src/site/fields/dates.ts';
import type { PostDate } from '../../src/site/types.ts';
import { demand, type Target } from '../target.ts';

const zones = [undefined, 'UTC', 'Europe/Moscow', 'America/St_Johns', 'Pacific/Apia'];

export const dates: Target = {
  name: 'dates',
  casesInTests: 2000,
  longest: 200,
  tokens: [
    ...['2015-06-07', '0000-01-01', '9999-12-31', '2015-02-29', '1582-10-10', '0050-01-01'],
    ...['T14:30', ' 00:00:00', 'T23:59:60', 'T24:00', '.5', 'Z', '+03:00', '-0500', '-5', '+23:59'],
    ...[
      '-23:00',
      ' CEST',
      ' GMT',
      ' EST',
      'am',
      ' p.m.',
      'Fri, ',
      'Friday ',
      'June',
      'Sept',
      '3rd',
    ],
    ...['2011-12-30', '2015-03-29T02:30', '2015-10-25T02:30', '/', '.', ' ', ',', '(MSK)', ' at '],
  ],
  open: () => ({
    check(input) {
      const text = input.toString();
      const words: string[] = [];
      for (const zone of zones) {
        const date = parseDate(text, zone);
        if (!date) continue;
        words.push(`date ${date.hasTime} ${date.iso.slice(19)}`);
        checkDate(date, zone);
      }
      const plain = plainDate(text);
      if (plain !== undefined) {
        words.push(plain.replace(/\d/g, '0'));
        demand(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\S*)?$/.test(plain), 'a plain date', plain);
        demand(plainDate(plain) === plain, 'a plain date is another one', plain, plainDate(plain));
      }
      for (const day of possibleDays(text))
        demand(parseDate(day, 'UTC')?.day === day, 'a possible day is none', day);
      return words;
    },
  }),
};

function checkDate(date: PostDate, zone: string | undefined): void {
  const { day, iso, epochMs, hasTime } = date;
  demand(/^\d{4}-\d\d-\d\d$/.test(day), 'a day has no four digits of a year', date);
  demand(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(iso), 'a time is no RFC 3339', date);
  demand(iso.startsWith(day), 'a day is not that of its time', date);
  demand(Math.abs(Date.parse(iso) - epochMs) < 1000 * 60, 'a time is another moment', date, zone);
  const again = parseDate(hasTime ? iso : day, zone);
  demand(
    again?.day === day && again.hasTime === hasTime,
    'a date is another one',
    date,
    again,
    zone,
  );
  demand(!hasTime || again?.iso === iso, 'a time is another one', date, again, zone);
  const stored = storedDate.encode(date);
  const decoded = typeof stored === 'string' ? storedDate.decode(stored) : stored;
  demand(JSON.stringify(decoded) === JSON.stringify(date), 'a stored date', date, decoded);
  for (const language of ['en', 'ru'])
    demand(formatDay(day, language) !== '' && formatMonth(day, language) !== '', 'no words', date);
}
