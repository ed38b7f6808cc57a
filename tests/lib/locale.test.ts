import { describe, expect, it } from 'vitest';
import { openGraphLocale } from '../../src/lib/locale.ts';

describe('openGraphLocale', () => {
  it.each([
    ['en', 'en_US'],
    ['en-GB', 'en_GB'],
    ['ru', 'ru_RU'],
    ['zh-Hant', 'zh_TW'],
    ['he', 'he_IL'],
  ])('knows where %s is at home', (language, locale) => {
    expect(openGraphLocale(language)).toBe(locale);
  });

  it('leaves alone what is no language', () => {
    expect(openGraphLocale('not a language')).toBe('not a language');
    expect(openGraphLocale('')).toBe('');
  });

  it('never throws', () => {
    for (const tag of [
      'en-x',
      'en-1',
      'x-y',
      'en-a-b',
      'en-latn-latn',
      'en-US-US',
      'i-klingon',
      'zz',
    ])
      expect(typeof openGraphLocale(tag)).toBe('string');
  });
});
