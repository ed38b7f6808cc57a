import { describe, expect, it } from 'vitest';
import type { AddressOptions } from '../../src/lib/address-names.ts';
import {
  asksFor,
  fillPattern,
  hasPlaceholder,
  namesPost,
  placeholderNames,
  unknownPlaceholder,
} from '../../src/lib/address-pattern.ts';
import { makePage, makePost } from '../support/make-post.ts';

const post = makePost('news/eu/2015-06-07-Rivers Rise', {
  slug: 'rivers-rise',
  title: 'What the Rivers Hide',
  categories: ['World', 'East Europe'],
  addressNames: { abbrlink: '4a17b156', urlname: 'rise', id: '12' },
  time: '09:05',
});

function fill(
  pattern: string,
  given = post,
  { slugs, dialect }: Partial<AddressOptions> = {},
): string | undefined {
  return fillPattern(pattern, { language: 'en', slugs, dialect })(given);
}

describe('fillPattern', () => {
  it.each([
    ['year', '2015'],
    ['short_year', '15'],
    ['month', '06'],
    ['i_month', '6'],
    ['short_month', 'Jun'],
    ['long_month', 'June'],
    ['monthname', 'june'],
    ['day', '07'],
    ['i_day', '7'],
    ['y_day', '158'],
    ['yearday', '158'],
    ['w_year', '2015'],
    ['week', '23'],
    ['w_day', '7'],
    ['weekday', '0'],
    ['short_day', 'Sun'],
    ['long_day', 'Sunday'],
    ['weekdayname', 'sunday'],
    ['hour', '09'],
    ['minute', '05'],
    ['second', '00'],
    ['timestamp', String(Date.parse('2015-06-07T09:05:00Z') / 1000)],
    ['slug', 'rivers-rise'],
    ['slugorname', 'rivers-rise'],
    ['abbrlink', '4a17b156'],
    ['urlname', 'rise'],
    ['id', '12'],
    ['hash', '6e484f8afa94'],
    ['title', 'rivers-rise'],
    ['post_title', 'what-the-rivers-hide'],
    ['name', 'rivers-rise'],
    ['filename', '2015-06-07-rivers-rise'],
    ['contentbasename', '2015-06-07-rivers-rise'],
    ['basename', '2015-06-07-rivers-rise'],
    ['slugorfilename', '2015-06-07-rivers-rise'],
    ['slugorcontentbasename', '2015-06-07-rivers-rise'],
    ['section', 'news'],
    ['sections', 'news/eu'],
    ['sections[0]', 'news'],
    ['sections[last]', 'eu'],
    ['sections[1:]', 'eu'],
    ['sections[:last]', 'news'],
    ['path', 'news/eu'],
    ['category', 'world/east-europe'],
    ['categories', 'world/east-europe'],
    ['slugified_categories', 'world/east-europe'],
    ['lang', 'en'],
    ['language', 'en'],
    ['collection', 'posts'],
    ['output_ext', '.html'],
  ])('fills in :%s', (name, value) => {
    expect(fill(`/:${name}/x`)).toBe(`/${value}/x`);
  });

  it('has a value for each placeholder', () => {
    for (const name of placeholderNames) expect(fill(`/:${name}`)).not.toContain(':');
  });

  it.each([
    // ISO 8601: the week of the Thursday.
    ['2016-01-03', '2015-53-7'],
    ['2014-12-29', '2015-01-1'],
    ['2020-12-31', '2020-53-4'],
  ])('counts the weeks of %s as ISO 8601 does', (day, week) => {
    expect(fill('/:w_year-:week-:w_day', makePost('a', { day }))).toBe(`/${week}`);
  });

  it('counts the days of a leap year', () => {
    expect(fill('/:y_day', makePost('a', { day: '2016-12-31' }))).toBe('/366');
    expect(fill('/:y_day', makePost('a', { day: '2016-01-01' }))).toBe('/001');
  });

  it('reads a name to its end, and what joins it to the next one', () => {
    expect(fill('/:year_:month-:i_day.:title:output_ext')).toBe('/2015_06-7.rivers-rise.html');
    expect(fill('/W:week/:short_day/')).toBe('/W23/Sun/');
  });

  it('leaves out a segment with nothing in it', () => {
    const plain = makePost('a');
    expect(fill('/:categories/:section/:year/:slug/', plain)).toBe('/2015/a/');
  });

  it('keeps names as they are if the configuration says so', () => {
    expect(fill('/:categories/:filename/', post, { slugs: 'keep' })).toBe(
      '/world/east-europe/2015-06-07-Rivers-Rise/',
    );
  });

  it('prefers the written slug to the file name', () => {
    const named = { ...post, writtenSlug: 'rivers-rise' };
    expect(fill('/:slugorfilename/', named)).toBe('/rivers-rise/');
  });

  it('says the language of the post, in small letters', () => {
    expect(fill('/:lang/:slug/', makePost('a', { lang: 'pt-BR' }))).toBe('/pt-br/a/');
  });

  it('makes nothing of a date for a page without one', () => {
    expect(fill('/:year/:slug/', makePage('about') as never)).toBeUndefined();
    expect(fill('/p/:slug/', makePage('about') as never)).toBe('/p/about/');
  });

  it('makes nothing of a name that the post does not have', () => {
    expect(fill('/p/:abbrlink/', makePost('a'))).toBeUndefined();
  });

  it.each([
    ['/:2006/:01/:02/', '/2015/06/07/'],
    ['/:06-:1-:2/', '/15-6-7/'],
    ['/:20060102/:1504/', '/20150607/0905/'],
    ['/:Jan/:January/:Mon/:Monday/', '/jun/june/sun/sunday/'],
    ['/:002.:05/', '/158.00/'],
    // No layout after a letter or a digit: permalinks of posts are literal.
    ['/at9:15/', '/at9:15/'],
    ['/:150/', '/:150/'],
  ])('reads the layout of Go in %s', (pattern, filled) => {
    expect(fill(pattern)).toBe(filled);
  });
});

describe('asksFor', () => {
  it('knows placeholders by their whole name', () => {
    expect(asksFor('/:slugorname/', 'slug')).toBe(false);
    expect(asksFor({ default: '/:slug/', 'n/': '/:id.html' }, 'id')).toBe(true);
    expect(asksFor('/id/:slug/', 'id')).toBe(false);
  });
});

describe('namesPost', () => {
  it.each([
    ['/:slug/', true],
    ['/:year/:title.html', true],
    ['/:year/:month/:hour:minute:second/', true],
    ['/:year/:month/:day/', false],
    ['/:sections[last]/', false],
    ['/slug/', false],
  ])('says of %s: %s', (pattern, names) => {
    expect(namesPost(pattern)).toBe(names);
  });
});

describe('unknownPlaceholder', () => {
  it.each([
    ['/:yaer/:slug/', 'yaer'],
    ['/:year/:titles/', 'titles'],
    ['/:sections[x]/:slug/', 'sections[x]'],
    ['/:year/:slug/', ''],
    ['/wiki/Help:Contents/', ''],
    ['/12:30/', ''],
  ])('finds in %s: %j', (pattern, name) => {
    expect(unknownPlaceholder(pattern)).toBe(name);
  });
});

describe('hasPlaceholder', () => {
  it.each([
    ['/2015/rivers.html', false],
    ['/wiki/Help:Contents/', false],
    ['/:year/', true],
    ['/:foo/', true],
  ])('says of %s: %s', (pattern, has) => {
    expect(hasPlaceholder(pattern)).toBe(has);
  });
});
