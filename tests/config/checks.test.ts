import { describe, expect, it } from 'vitest';
import {
  isHost,
  isLanguage,
  isPermalinkPattern,
  isSiteUrl,
  isTimeZone,
  isWebUrl,
  permalinkPresets,
  unknownTokens,
} from '../../src/config/checks.ts';

describe.each([
  {
    check: isLanguage,
    yes: ['ru', 'en-GB', 'zh-Hant-TW', 'en-x-private'],
    no: ['', 'ru_RU', 'русский', 'a', 'en-'],
  },
  {
    check: isTimeZone,
    yes: ['UTC', 'Europe/Moscow', 'America/Argentina/Salta'],
    no: ['', '+03:00', 'Europe', 'Moscow/Europe'],
  },
  {
    check: isWebUrl,
    yes: ['https://example.org', 'http://localhost:8080/a?b#c', 'https://пример.example/'],
    no: [
      '',
      'example.org',
      '/path',
      '//example.org/',
      'ftp://example.org/',
      'https:///a',
      'https://',
      'mailto:a@example.org',
      'https:example.org',
    ],
  },
  {
    check: isHost,
    yes: ['vedomosti.ru', 'news.bbc.co.uk', 'россия.рф'],
    no: [
      '',
      'ru',
      'https://vedomosti.ru',
      'vedomosti.ru/a',
      'vedomosti.ru:80',
      'a..ru',
      '.ru',
      'a b.ru',
    ],
  },
  {
    check: isSiteUrl,
    yes: ['https://example.org', 'https://example.org/notes', 'https://example.org:8443/notes/'],
    no: [
      'https://example.org/?a',
      'https://example.org/#a',
      'https://me:secret@example.org/',
      'https://example.org//a/',
      '/notes/',
    ],
  },
  {
    check: isPermalinkPattern,
    yes: [
      'pretty',
      'blogger',
      '/:slug',
      '/:year/:month/:day/:slug/',
      '/:year-:month-:slug.html',
      '/blog/:slug/',
    ],
    no: [
      '',
      ':slug',
      '/:year/',
      '/:slugs/',
      '/:SLUG/',
      '/:yaer/:slug/',
      '//:slug/',
      '/../:slug/',
      '/a//:slug/',
      '/:slug?a',
      '/a b/:slug/',
      '/:slug#a',
      '\\:slug',
      'toString',
    ],
  },
])('$check.name', ({ check, yes, no }) => {
  it.each(yes)('takes "%s"', (text) => expect(check(text)).toBe(true));
  it.each(no)('refuses "%s"', (text) => expect(check(text)).toBe(false));
});

describe('permalinkPresets', () => {
  it('are patterns themselves', () => {
    expect(Object.values(permalinkPresets).filter(isPermalinkPattern)).toEqual([
      '/:year/:month/:slug/',
      '/:year/:month/:slug.html',
    ]);
  });
});

describe('unknownTokens', () => {
  it('names what is no part of a date or a slug', () => {
    expect(unknownTokens('/:yaer/:month/:title:slug')).toEqual(['yaer', 'title']);
  });
});
