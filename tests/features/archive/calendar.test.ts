import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, levelOf } from '../../../src/features/archive/calendar.ts';
import { addDays, daysBetween } from '../../../src/lib/date.ts';
import { makeConfig, makePost, makeSite } from '../../support/make-post.ts';

const yearOf = (days: readonly string[], year = days[0]!.slice(0, 4)) =>
  makeSite(days.map((day, index) => makePost(`p${index}`, { day }))).years.find(
    ({ key }) => key === year,
  )!;

describe('levelOf', () => {
  it('has steps that no other day moves', () => {
    expect([0, 1, 2, 3, 4, 6, 7, 500].map(levelOf)).toEqual([0, 1, 2, 2, 3, 3, 4, 4]);
  });
});

describe('calendarOf', () => {
  const year = yearOf(['2015-02-28', '2015-06-07', '2015-06-07']);

  it('links the days that have posts, with what they are called', () => {
    const days = calendarOf(year, makeConfig({ base: '/notes' })).parts.flatMap(
      (part) => part.days,
    );
    expect(days).toHaveLength(365);
    // June 7, 2015 is a Sunday: the first row where weeks begin with it.
    expect(days.filter(({ link }) => link)).toEqual([
      {
        column: 8,
        row: 6,
        level: 1,
        link: { title: 'February 28, 2015', url: '/notes/2015/02/28/', count: 1 },
      },
      {
        column: 6,
        row: 0,
        level: 2,
        link: { title: 'June 7, 2015', url: '/notes/2015/06/07/', count: 2 },
      },
    ]);
  });

  it('lists the same days by month', () => {
    expect(calendarOf(year, makeConfig()).months).toEqual([
      {
        title: 'February',
        url: '/2015/02/',
        count: 1,
        days: [{ title: '28', url: '/2015/02/28/', count: 1 }],
      },
      {
        title: 'June',
        url: '/2015/06/',
        count: 2,
        days: [{ title: '7', url: '/2015/06/07/', count: 2 }],
      },
    ]);
  });

  it('begins weeks as the language does, and names months where they begin', () => {
    const { parts } = calendarOf(year, makeConfig({ language: 'ru' }));
    expect(parts[1]!.days.find(({ link }) => link)).toMatchObject({ row: 6, column: 5 });
    expect(parts.map(({ labels }) => labels.map(({ label }) => label).join(''))).toEqual([
      'ЯФМА',
      'МИИА',
      'СОНД',
    ]);
    for (const { labels, days } of parts)
      expect(labels.every(({ column }) => column <= days.at(-1)!.column)).toBe(true);
  });

  it('puts every day of every year into a place of its own, in the right row', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 2100 }),
        fc.constantFrom('en', 'ru', 'ar'),
        (number, language) => {
          const { parts, columns } = calendarOf(
            yearOf([`${number}-01-01`]),
            makeConfig({ language }),
          );
          const first = parts[0]!.days[0]!.row;
          let day = `${number}-01-01`;
          for (const { days } of parts) {
            expect(new Set(days.map(({ column, row }) => column * 7 + row)).size).toBe(days.length);
            for (const { column, row } of days) {
              expect(row).toBe((first + daysBetween(`${number}-01-01`, day)) % 7);
              expect(column).toBeLessThan(columns);
              day = addDays(day, 1);
            }
          }
          expect(day).toBe(`${number + 1}-01-01`);
          expect(columns).toBeLessThanOrEqual(19);
        },
      ),
    );
  });

  it('changes the square of its own day alone when a post is added', () => {
    const day = fc.integer({ min: 0, max: 3 * 365 }).map((after) => addDays('2014-01-01', after));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), day, (days, added) => {
        for (const year of new Set(days.map((one) => one.slice(0, 4)))) {
          const [before, after] = [days, [...days, added]].map((all) =>
            calendarOf(yearOf(all, year), makeConfig()).parts.flatMap((part) => part.days),
          );
          const changed = before!.filter(
            (square, index) => JSON.stringify(square) !== JSON.stringify(after![index]),
          );
          expect(changed.length).toBe(added.startsWith(year) ? 1 : 0);
        }
      }),
    );
  });
});
