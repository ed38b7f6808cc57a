// Days, months and times in the words of a language.
import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayOfYear,
  formatMonth,
  formatMonthInitial,
  formatMonthName,
  formatTime,
  monthNames,
  parseDate,
  weekStart,
} from '../../src/lib/date.ts';

const zones = [
  'UTC',
  'America/New_York',
  'Europe/Moscow',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'America/St_Johns',
];

describe('the names of days and months', () => {
  it('are those of the language', () => {
    expect(['en', 'ru', 'de'].map((language) => formatDay('2015-06-07', language))).toEqual([
      'June 7, 2015',
      '7 июня 2015 г.',
      '7. Juni 2015',
    ]);
    expect(['en', 'ru', 'de'].map((language) => formatDayOfYear('2015-06-07', language))).toEqual([
      'June 7',
      '7 июня',
      '7. Juni',
    ]);
    expect(['en', 'ru', 'de'].map((language) => formatMonth('2015-06', language))).toEqual([
      'June 2015',
      'июнь 2015 г.',
      'Juni 2015',
    ]);
    expect(['en', 'ru', 'de'].map((language) => formatMonthName('2015-06-07', language))).toEqual([
      'June',
      'июнь',
      'Juni',
    ]);
  });

  it('are read in full, as in a date and short, in lower case', () => {
    const english = monthNames('en');
    expect(['june', 'jun', 'september', 'sep', 'may'].map((name) => english.get(name))).toEqual([
      6, 6, 9, 9, 5,
    ]);
    const russian = monthNames('ru');
    expect(['июнь', 'июня', 'дек', 'мая', 'май'].map((name) => russian.get(name))).toEqual([
      6, 6, 12, 5, 5,
    ]);
  });

  it('do not follow the zone of the machine', () => {
    const zone = process.env['TZ'];
    try {
      for (const machine of zones) {
        process.env['TZ'] = machine;
        expect(formatDay('2015-01-01', 'en')).toBe('January 1, 2015');
        expect(parseDate('2015-01-01', 'UTC')?.iso).toBe('2015-01-01T00:00:00+00:00');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('formatTime', () => {
  it('gives the time of day as it is written, in the manner of the language', () => {
    expect(formatTime('2015-06-07T09:05:00+03:00', 'ru')).toBe('09:05');
    expect(formatTime('2015-06-07T14:30:00-05:00', 'en')).toMatch(/^2:30\sPM$/);
    expect(formatTime('2015-06-07T00:00:00+00:00', 'de')).toBe('00:00');
  });
});

describe('formatMonthInitial', () => {
  it('gives one letter', () => {
    expect(
      ['en', 'ru', 'de'].map((language) =>
        ['2015-01', '2015-12'].map((key) => formatMonthInitial(key, language)).join(''),
      ),
    ).toEqual(['JD', 'ЯД', 'JD']);
  });
});

describe('weekStart', () => {
  it('depends on the language and the country', () => {
    expect(['en', 'en-GB', 'ru', 'ar-EG', 'pt-BR'].map(weekStart)).toEqual([7, 1, 1, 6, 7]);
  });
});
