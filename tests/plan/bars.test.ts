import { describe, expect, it } from 'vitest';
import { busiestMonth, monthBars, yearBars } from '../../src/plan/bars.ts';
import { makeConfig, makePost, makeSite } from '../support/make-post.ts';

const posts = [
  '2009-12-30',
  '2009-12-31',
  '2015-02-28',
  ...Array.from({ length: 50 }, () => '2015-06-01'),
].map((day, index) => makePost(`p${index}`, { day }));
const site = makeSite(posts);
const [, of2015] = site.years;

describe('monthBars', () => {
  const months = monthBars(of2015!, {
    most: busiestMonth(site.years),
    config: makeConfig({ base: '/notes' }),
  });

  it('shows all twelve months, those with posts as links', () => {
    expect(months).toHaveLength(12);
    expect(months[5]).toStrictEqual({
      title: 'June',
      label: 'J',
      count: 50,
      height: 100,
      url: '/notes/2015/06/',
    });
    expect(months[2]).toStrictEqual({ title: 'March', label: 'M', count: 0, height: 0 });
  });

  it('leaves no month with posts too low to be seen', () => {
    expect(months[1]).toMatchObject({ count: 1, height: 4 });
  });

  it('speaks the language of the site', () => {
    expect(
      monthBars(of2015!, { most: 50, config: makeConfig({ language: 'ru' }) })[5],
    ).toMatchObject({ title: 'июнь', label: 'И' });
  });
});

describe('busiestMonth', () => {
  it('is the highest number of posts of any month, 0 where there are none', () => {
    expect([busiestMonth(site.years), busiestMonth([])]).toEqual([50, 0]);
  });
});

describe('yearBars', () => {
  it('goes from the first year to the last, with those that have nothing', () => {
    const bars = yearBars([2015, 2015, 2009, ...new Array<number>(50).fill(2009)]);
    expect(bars.map(({ title, count }) => [title, count])).toEqual([
      ['2009', 51],
      ['2010', 0],
      ['2011', 0],
      ['2012', 0],
      ['2013', 0],
      ['2014', 0],
      ['2015', 2],
    ]);
    expect([bars[0], bars[1], bars[6]].map((bar) => bar!.height)).toEqual([100, 0, 4]);
  });

  it('is nothing for no posts, and one column for one', () => {
    expect(yearBars([])).toEqual([]);
    expect(yearBars([2009])).toEqual([{ title: '2009', label: '2009', count: 1, height: 100 }]);
  });
});
