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

  it('that cannot be read is not replaced by that of the file; a hint says what was meant', () => {
    const { values, problems } = read({ date: '2015-6-7' });
    expect(values.date).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'bad-date', hint: expect.stringContaining('2015-06-07') },
    ]);
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
