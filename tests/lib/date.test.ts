import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, isoTime, parseDate } from '../../src/lib/date.ts';

const zones = [
  'UTC',
  'America/New_York',
  'Europe/Moscow',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'America/St_Johns',
];

describe('parseDate', () => {
  it('reads a day as midnight in the zone', () => {
    expect(parseDate('2015-06-07', 'Europe/Moscow')).toEqual({
      day: '2015-06-07',
      iso: '2015-06-07T00:00:00+03:00',
      epochMs: Date.UTC(2015, 5, 6, 21),
      hasTime: false,
    });
  });

  it.each([
    ['9999-12-31T23:59:59Z', 'Europe/Moscow'],
    ['0100-01-01T00:00:00+01:00', 'UTC'],
  ])('has no day for %s in %s, whose year has no four digits or another meaning', (text, zone) => {
    expect(parseDate(text, zone)).toBeUndefined();
    expect(parseDate(text, undefined)?.day).toBe(text.slice(0, 10));
  });

  it.each([
    ['2015-06-07T23:30:00Z', 'Europe/Moscow', '2015-06-08T02:30:00+03:00'],
    ['2015-06-07t23:30:00z', 'UTC', '2015-06-07T23:30:00+00:00'],
    ['2015-06-07T23:30:00.999+02:00', 'UTC', '2015-06-07T21:30:00+00:00'],
    ['2019-03-26 12:38:00 -0500', 'UTC', '2019-03-26T17:38:00+00:00'],
    ['2019-03-26 12:38:00 -5', 'UTC', '2019-03-26T17:38:00+00:00'],
    ['2019-03-26 12:38 +530', 'UTC', '2019-03-26T07:08:00+00:00'],
    ['2019-03-26 9:05', 'America/New_York', '2019-03-26T09:05:00-04:00'],
    ['  2019-03-26T12:38:00Z ', 'UTC', '2019-03-26T12:38:00+00:00'],
    ['2019-01-26 12:00', 'America/St_Johns', '2019-01-26T12:00:00-03:30'],
    ['2019-01-26 12:00', 'Asia/Kathmandu', '2019-01-26T12:00:00+05:45'],
    ['2016-02-29 12:00', 'UTC', '2016-02-29T12:00:00+00:00'],
  ])('reads %s in %s as %s', (text, zone, iso) => {
    expect(parseDate(text, zone)).toMatchObject({
      iso,
      hasTime: true,
      epochMs: Date.parse(iso),
      day: iso.slice(0, 10),
    });
  });

  it.each([
    '',
    '2015',
    '2015-06',
    '2015-6-7',
    '2015-02-29',
    '2015-02-30',
    '2015-13-01',
    '2015-00-10',
    '2015-06-00',
    '0050-01-01',
    '2015-06-07T24:00:00Z',
    '2015-06-07T12:60:00Z',
    '2015-06-07T12:00:60Z',
    '2015-06-07T12',
    '2015-06-07T12:00:00+24:00',
    '2015-06-07T12:00:00+02:60',
    '2015-06-07Z',
    '2015-06-07 -0500',
    '20150607',
    '06/07/2015',
    '11 March',
    'June 7, 2015',
    '16:30-:00+16:30',
    '00:10::00',
    'Fri Sep  3 11:21:31 CEST 2021',
    '18:30:22 2023 -0800',
    '2013-05-1',
    '2015-06-07T12:00:00 UTC',
    '２０１５-06-07',
  ])('refuses %j', (text) => {
    expect(parseDate(text, 'UTC')).toBeUndefined();
  });

  it('reads a skipped time as an hour later, and one that occurs twice as the first', () => {
    expect(parseDate('2015-03-08 02:30', 'America/New_York')?.iso).toBe(
      '2015-03-08T03:30:00-04:00',
    );
    expect(parseDate('2015-11-01 01:30', 'America/New_York')?.iso).toBe(
      '2015-11-01T01:30:00-04:00',
    );
  });

  it('takes a day whose midnight a clock change skips for that day', () => {
    expect(parseDate('2018-11-04', 'America/Sao_Paulo')).toMatchObject({
      day: '2018-11-04',
      hasTime: false,
    });
  });

  it('reads back the moment that isoTime wrote, in every zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2037, 0) }),
        fc.constantFrom(...zones),
        (moment, zone) => {
          const epochMs = Math.floor(moment / 1000) * 1000;
          const iso = isoTime(epochMs, zone);
          expect(parseDate(iso, 'UTC')?.epochMs).toBe(epochMs);
          expect(parseDate(iso, zone)).toMatchObject({ iso, day: dayOf(epochMs, zone) });
        },
      ),
    );
  });

  it('gives the same day for every day without a time, in every zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24_000 }), fc.constantFrom(...zones), (days, zone) => {
        const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(parseDate(day, zone)?.day).toBe(day);
      }),
    );
  });
});

describe('dayOf', () => {
  it("is the calendar day in the zone, not in the machine's", () => {
    const moment = Date.UTC(2015, 5, 7, 23);
    expect(zones.map((zone) => dayOf(moment, zone))).toEqual([
      '2015-06-07',
      '2015-06-07',
      '2015-06-08',
      '2015-06-08',
      '2015-06-08',
      '2015-06-08',
      '2015-06-07',
    ]);
  });
});

describe('isoTime', () => {
  it('writes the offset of that moment', () => {
    expect(isoTime(Date.UTC(2015, 0, 1), 'America/New_York')).toBe('2014-12-31T19:00:00-05:00');
    expect(isoTime(Date.UTC(2015, 6, 1), 'America/New_York')).toBe('2015-06-30T20:00:00-04:00');
    expect(isoTime(Date.UTC(2015, 6, 1), 'UTC')).toBe('2015-07-01T00:00:00+00:00');
  });
});

describe('daysBetween', () => {
  it.each([
    ['2015-06-07', '2015-06-07', 0],
    ['2015-06-07', '2015-06-08', 1],
    ['2016-03-01', '2016-02-28', -2],
    ['2014-12-31', '2016-01-01', 366],
  ])('from %s to %s is %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('addDays', () => {
  it('is the reverse of counting days', () => {
    const epoch = fc.integer({ min: -20_000, max: 40_000 });
    fc.assert(
      fc.property(epoch, fc.integer({ min: -800, max: 800 }), (from, days) => {
        const day = addDays('1970-01-01', from);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});
