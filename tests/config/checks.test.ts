import { describe, expect, it } from 'vitest';
import {
  isHost,
  isLanguage,
  isPermalinkKey,
  isPermalinkPattern,
  isSiteUrl,
  isTimeZone,
  isWebUrl,
  permalinkPresets,
} from '../../src/config/checks.ts';

describe.each([
  {
    check: isLanguage,
    yes: ['ru', 'en-GB', 'zh-Hant-TW', 'en-x-private', 'kpv', 'und'],
    no: ['', 'ru_RU', 'русский', 'a', 'en-', 'qq', 'qaa', 'german', 'english', 'xx-YY'],
  },
  {
    check: isTimeZone,
    yes: ['UTC', 'Europe/Moscow', 'America/Argentina/Salta'],
    no: ['', '+03:00', 'Europe', 'Moscow/Europe'],
  },
  {
    check: isWebUrl,
    yes: [
      'https://example.org',
      'http://localhost:8080/a?b#c',
      'https://пример.example/',
      'https://a.example/@b?c=@',
    ],
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
      'https://name:word@example.org/',
      'https://example.org/\u0007',
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
      '/:lang/:categories/:y_day/:title:output_ext',
      '/:year/:hour:minute:second/',
    ],
    no: [
      '',
      '/n/*/:slug/',
      '/n/%2A/:slug/',
      ':slug',
      '/:year/',
      '/:slugs/',
      '/:SLUG/',
      '/{{ page.slug }}/:slug/',
      '/:sections[x]/:slug/',
      '/:yaer/:slug/',
      '//:slug/',
      '/../:slug/',
      '/:slug/.',
      '/:slug/..',
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
    const patterns = Object.values(permalinkPresets);
    expect(patterns.filter(isPermalinkPattern)).toEqual(patterns);
  });
});

describe('isPermalinkKey', () => {
  it.each(['default', 'news/', 'news/eu/', 'ru', 'pt-BR'])('takes %j', (key) => {
    expect(isPermalinkKey(key)).toBe(true);
  });
  it.each(['', '/', '/news/', 'news', 'essays', 'a//b/', 'no language'])('refuses %j', (key) => {
    expect(isPermalinkKey(key)).toBe(false);
  });
});
