// When and where a post was written, from its front matter and the name of its file.
import { describe, expect, it } from 'vitest';
import { read } from '../support/read-fields.ts';

describe('the date of a post', () => {
  it("is a day in the site's zone, or a moment of it", () => {
    const config = { timeZone: 'Europe/Moscow' };
    expect(read({}, { config }).values.date).toMatchObject({
      day: '2015-06-07',
      iso: '2015-06-07T00:00:00+03:00',
    });
    expect(read({ date: '2015-06-07T22:30:00Z' }, { config }).values.date).toMatchObject({
      day: '2015-06-08',
      hasTime: true,
    });
  });

  it('is taken from the name of the file where the field is missing', () => {
    expect(read({ date: null })).toMatchObject({
      values: { date: { day: '2015-06-07' } },
      problems: [],
    });
  });

  it.each([
    ['no date at all', 'posts/rivers.md'],
    ['a date that no calendar has', 'posts/2015-02-30-rivers.md'],
  ])('is missing where the name of the file has %s', (_, path) => {
    expect(read({ date: null }, { path }).problems).toMatchObject([
      { code: 'missing-date', severity: 'error', path },
    ]);
  });

  it('is not asked of a page', () => {
    expect(read({ date: null }, { kind: 'page', path: 'pages/about.md' })).toMatchObject({
      problems: [],
    });
  });

  it('keeps the day and the offset that are written if the site has no zone', () => {
    const dateOf = (date: string) => read({ date }).values.date;
    expect(dateOf('2015-06-07T23:30:00-05:00')).toEqual({
      day: '2015-06-07',
      iso: '2015-06-07T23:30:00-05:00',
      epochMs: Date.UTC(2015, 5, 8, 4, 30),
      hasTime: true,
    });
    expect(dateOf('2015-06-07 00:30 +0300')?.day).toBe('2015-06-07');
    expect(dateOf('2015-06-07 00:30')?.iso).toBe('2015-06-07T00:30:00+00:00');
    expect(dateOf('2015-06-07')?.iso).toBe('2015-06-07T00:00:00+00:00');
  });

  it.each([
    ['Fri Sep  3 23:21:31 CEST 2021', '2021-09-04T00:21:31+03:00'],
    ['2015-6-7', '2015-06-07T00:00:00+03:00'],
    ['2021/04/30 10:00', '2021-04-30T10:00:00+03:00'],
    ['2015-06-07 12:00 GMT', '2015-06-07T15:00:00+03:00'],
  ])('is read as mail, C and people write it: %s', (date, iso) => {
    const config = { timeZone: 'Europe/Moscow' };
    const { values, problems } = read({ date }, { config, path: 'posts/rivers.md' });
    expect(problems).toEqual([]);
    expect(values.date?.iso).toBe(iso);
    expect(read({ dateline: { place: 'Staunton', date } }).problems).toEqual([]);
    expect(read({ updated: date, corrections: { date, text: 'x' } }).problems).toEqual([]);
  });

  it.each([
    ['29/11/2026', 'write 2026-11-29'],
    ['03/09/2021', 'write 2021-09-03 or 2021-03-09, whichever is meant'],
    ['2021–09–03', 'write 2021-09-03'],
    ['3. September 2021', 'write 2021-09-03'],
    ['20150607', 'write 2015-06-07'],
    ['2015-06-07 16:30-:00', 'write 2015-06-07, or a time such as 2015-06-07T14:30:00+03:00'],
    [
      'Fri Sep 3 11:21:31 MSK 2021',
      'write the offset in place of "MSK", for example 2021-09-03T11:21:31+03:00',
    ],
    [
      '2021-09-03 11:21 CST',
      'write the offset in place of "CST", for example 2021-09-03T11:21:00+03:00',
    ],
    ['2015-02-30', 'write 2015-02-28'],
    ['2015-06-07T9:5', 'write 2015-06-07T09:05:00'],
    ['June 2015', 'write YYYY-MM-DD or an RFC 3339 time, for example 2024-03-11'],
  ])('that cannot be read is not replaced by that of the file: %s', (date, hint) => {
    const { values, problems } = read({ date });
    expect(values.date).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'bad-date', hint }]);
  });

  it.each([
    ['2015-06-08', 0],
    ['2015-06-06', 0],
    ['2015-06-09', 1],
  ])('may be %s for a file of 2015-06-07: %i warnings', (date, count) => {
    expect(read({ date }).problems.map(({ code }) => code)).toEqual(
      Array.from({ length: count }, () => 'date-mismatch'),
    );
  });
});

describe('the dateline of a post', () => {
  it('has the place and the day of publication, in words of the language', () => {
    expect(read({ dateline: 'Staunton' }).values.dateline).toEqual({
      place: 'Staunton',
      day: '2015-06-07',
      text: 'Staunton, June 7',
    });
    expect(read({ dateline: 'Стаунтон', lang: 'ru' }).values.dateline).toMatchObject({
      text: 'Стаунтон, 7 июня',
    });
    expect(
      read({ dateline: 'Стаунтон' }, { config: { language: 'ru' } }).values.dateline,
    ).toMatchObject({
      text: 'Стаунтон, 7 июня',
    });
  });

  it('may have a day of its own, false, or none', () => {
    expect(
      read({ dateline: { place: 'Staunton', date: '2015-06-05' } }).values.dateline,
    ).toMatchObject({
      day: '2015-06-05',
      text: 'Staunton, June 5',
    });
    expect(read({ dateline: false }).values.dateline).toBeUndefined();
    expect(read({}).values.dateline).toBeUndefined();
  });

  it('says so where its day cannot be read', () => {
    expect(read({ dateline: { place: 'Staunton', date: 'June' } }).problems).toMatchObject([
      { code: 'bad-date', at: { kind: 'field', name: 'dateline' } },
    ]);
  });
});
