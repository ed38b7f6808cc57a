import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/lib/date.ts';
import { dateShown, readDateline, storedDate } from '../../../src/site/fields/dates.ts';

// How posts come to their dates is in tests/parse/fields.test.ts.
describe('storedDate', () => {
  it.each(['2015-06-07', '2015-06-07T14:30:05Z', '1890-05-05', '9999-12-31T01:00:00-01:00'])(
    'makes a text of %s, and a date of the text',
    (written) => {
      for (const zone of ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia']) {
        const date = parseDate(written, zone)!;
        const stored = storedDate.encode(date);
        expect(typeof stored === 'string' ? storedDate.decode(stored) : stored).toEqual(date);
      }
    },
  );

  it('keeps a date whole if its text does not say everything', () => {
    const date = { ...parseDate('2015-06-07', 'UTC')!, day: '2015-06-08' };
    expect(storedDate.encode(date)).toBe(date);
  });
});

describe('dateShown', () => {
  it('is the day, or the time if there is one', () => {
    expect(dateShown(parseDate('2015-06-07', 'Europe/Moscow')!)).toBe('2015-06-07');
    expect(dateShown(parseDate('2015-06-07T10:00', 'Europe/Moscow')!)).toBe(
      '2015-06-07T10:00:00+03:00',
    );
  });
});

describe('readDateline', () => {
  it('tells a place from none', () => {
    expect(readDateline('Staunton')).toEqual({ place: 'Staunton' });
    expect(readDateline({ place: 'Staunton', date: 2015 })).toEqual({
      place: 'Staunton',
      date: '2015',
    });
    expect([readDateline(false), readDateline({ place: ' ' })]).toEqual([undefined, undefined]);
  });
});
