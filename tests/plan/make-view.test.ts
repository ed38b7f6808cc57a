import { describe, expect, it } from 'vitest';
import { fileUrl } from '../../src/lib/url.ts';
import { dateView, linkTo, makeView } from '../../src/plan/make-view.ts';
import { makeConfig, makeDate } from '../support/make-post.ts';

const config = makeConfig({ url: 'https://example.org/notes/', base: '/notes', language: 'de' });
const url = fileUrl('a/');

describe('makeView', () => {
  it('fills in what a page leaves to the site', () => {
    expect(
      makeView(config, { kind: 'redirect', url, title: 'A' }, { target: '/b/', gone: undefined }),
    ).toStrictEqual({
      kind: 'redirect',
      url: '/notes/a/',
      canonical: 'https://example.org/notes/a/',
      title: 'A',
      description: '',
      lang: 'de',
      locale: 'de_DE',
      feeds: [],
      noindex: false,
      target: '/b/',
    });
  });

  it('keeps what a page says about itself', () => {
    const own = {
      description: 'D',
      canonical: 'https://other.example/',
      lang: 'ar',
      dir: 'rtl',
      noindex: true,
    } as const;
    expect(makeView(config, { kind: 'not-found', url, title: 'A', ...own }, {})).toMatchObject(own);
  });
});

describe('dateView', () => {
  it('gives a time only where one is known, and words in the language of the page', () => {
    expect(dateView(makeDate('2015-06-07'), 'en')).toEqual({
      iso: '2015-06-07',
      text: 'June 7, 2015',
    });
    expect(dateView(makeDate('2015-06-07', '14:30'), 'ru')).toEqual({
      iso: '2015-06-07T14:30:00+00:00',
      text: expect.stringContaining('июня'),
      time: '14:30',
    });
  });
});

describe('linkTo', () => {
  it('begins with the base path', () => {
    expect(linkTo(url, { title: 'A', config })).toEqual({ title: 'A', url: '/notes/a/' });
  });
});
