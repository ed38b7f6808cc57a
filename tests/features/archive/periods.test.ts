import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePost } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

const posts = ['2009-12-31', '2015-02-28', '2015-06-01', '2015-06-07', '2015-06-07'].map(
  (day, index) => makePost(`p${index}`, { day }),
);
const { urls, view } = planOf(posts, {
  config: { url: 'https://example.org/notes/', base: '/notes' },
});

describe('planPeriods', () => {
  it('plans a page for every year, month and day that has posts', () => {
    expect(urls).toEqual(
      expect.arrayContaining([
        '/2009/',
        '/2009/12/',
        '/2009/12/31/',
        '/2015/',
        '/2015/02/',
        '/2015/06/',
        '/2015/06/01/',
        '/2015/06/07/',
      ]),
    );
    expect(urls.filter((url) => /^\/\d{4}(\/\d\d){0,2}\/$/.test(url))).toHaveLength(9);
  });

  it('shows a year with its months, and no posts', () => {
    expect(view('year', '/2015/')).toMatchObject({
      title: '2015',
      count: 4,
      posts: [],
      parts: [
        { title: 'February', url: '/notes/2015/02/', count: 1 },
        { title: 'June', url: '/notes/2015/06/', count: 3 },
      ],
      parent: { title: 'Archive', url: '/notes/archive/' },
      earlier: { title: '2009', url: '/notes/2009/' },
    });
  });

  it('shows a month with its days, its posts, newest first, and the nearest months', () => {
    const month = view('month', '/2015/02/');
    expect(month).toMatchObject({
      title: 'February 2015',
      parts: [{ title: '28', url: '/notes/2015/02/28/', count: 1 }],
      parent: { title: '2015', url: '/notes/2015/' },
      earlier: { title: 'December 2009', url: '/notes/2009/12/' },
      later: { title: 'June 2015', url: '/notes/2015/06/' },
    });
    const { posts: shown, days } = view('month', '/2015/06/');
    expect(shown.map(({ title }) => title)).toEqual(['p3', 'p4', 'p2']);
    expect(
      days!.map(({ title, url, posts: own }) => [title, url, own.map((post) => post.title)]),
    ).toEqual([
      ['June 7, 2015', '/notes/2015/06/07/', ['p3', 'p4']],
      ['June 1, 2015', '/notes/2015/06/01/', ['p2']],
    ]);
  });

  it('draws a year by month and by day', () => {
    const { months, calendar } = view('year', '/2015/');
    expect(
      months!.filter(({ url }) => url).map(({ url, count, height }) => [url, count, height]),
    ).toEqual([
      ['/notes/2015/02/', 1, 33],
      ['/notes/2015/06/', 3, 100],
    ]);
    expect(
      calendar!.parts.flatMap(({ days }) => days).flatMap(({ link }) => link?.url ?? []),
    ).toEqual(['/notes/2015/02/28/', '/notes/2015/06/01/', '/notes/2015/06/07/']);
    expect(view('month', '/2015/06/')).not.toHaveProperty('calendar');
  });

  it('leaves charts of other years and days of other months alone for a new post', () => {
    const day = fc
      .tuple(
        fc.integer({ min: 2014, max: 2016 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
      )
      .map((parts) => parts.join('-0'));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), day, (days, added) => {
        const [before, after] = [days, [...days, added]].map((all) =>
          planOf(all.map((one, index) => makePost(`p${index}`, { day: one }))),
        );
        for (const year of new Set(days.map((one) => one.slice(0, 4)))) {
          if (added.startsWith(year)) continue;
          const [old, now] = [before!, after!].map((plan) => plan.view('year', `/${year}/`));
          expect([now!.months, now!.calendar]).toEqual([old!.months, old!.calendar]);
        }
        for (const month of new Set(days.map((one) => one.slice(0, 7)))) {
          if (added.startsWith(month)) continue;
          const url = `/${month.replace('-', '/')}/`;
          expect(after!.view('month', url).days).toEqual(before!.view('month', url).days);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows a day', () => {
    const day = view('day', '/2015/06/07/');
    expect(day).toMatchObject({
      title: 'June 7, 2015',
      count: 2,
      parts: [],
      parent: { title: 'June 2015' },
      earlier: { title: 'June 1, 2015' },
    });
    expect(day).not.toHaveProperty('later');
  });
});
