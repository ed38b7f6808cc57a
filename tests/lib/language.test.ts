import { describe, expect, it } from 'vitest';
import { capitalize, directionOf, nameOfLanguage, scriptOf } from '../../src/lib/language.ts';

describe('scriptOf', () => {
  it.each([
    ['en', 'Latn'],
    ['ru', 'Cyrl'],
    ['kk', 'Cyrl'],
    ['sr', 'Cyrl'],
    ['sr-Latn', 'Latn'],
    ['zh', 'Hans'],
    ['zh-TW', 'Hant'],
    ['ja', 'Jpan'],
    ['und-Cyrl', 'Cyrl'],
    ['x y', 'Zyyy'],
    ['', 'Zyyy'],
  ])('knows that of "%s"', (language, script) => {
    expect(scriptOf(language)).toBe(script);
  });
});

describe('directionOf', () => {
  it.each([
    'ar',
    'he',
    'fa',
    'ur',
    'yi',
    'ps',
    'ug',
    'dv',
    'syr',
    'ckb',
    'sd',
    'ks',
    'iw',
    'ar-EG',
    'az-Arab',
  ])('is from the right for %s', (language) => {
    expect(directionOf(language)).toBe('rtl');
  });

  it.each(['en', 'ru', 'ja', 'az', 'ku', 'he-Latn', 'nonsense language'])(
    'is from the left for %s',
    (language) => {
      expect(directionOf(language)).toBe('ltr');
    },
  );

  it('agrees with Intl, which is wrong about Thaana', () => {
    const languages = [
      'ar',
      'bn',
      'ckb',
      'de',
      'el',
      'fa',
      'ff-Adlm',
      'he',
      'hi',
      'ja',
      'ka',
      'nqo',
      'ru',
      'syr',
      'tr',
      'ug',
      'ur',
      'yi',
      'zh',
    ];
    const told = languages.map((language) => {
      const locale = new Intl.Locale(language) as {
        textInfo?: { direction: string };
        getTextInfo?: () => { direction: string };
      };
      return (locale.textInfo ?? locale.getTextInfo?.())?.direction;
    });
    expect(languages.map(directionOf)).toEqual(told);
  });
});

describe('nameOfLanguage', () => {
  it('is the name in the language itself, as a line begins', () => {
    expect(['en', 'ru', 'uk', 'fr', 'de', 'he', 'ar'].map(nameOfLanguage)).toEqual([
      'English',
      'Русский',
      'Українська',
      'Français',
      'Deutsch',
      'עברית',
      'العربية',
    ]);
  });

  it('is the tag where nobody knows a name', () => {
    expect(nameOfLanguage('qaa')).toBe('Qaa');
  });
});

describe('capitalize', () => {
  it('leaves alone what has no capitals', () => {
    expect(['', 'יוני', '6月'].map((text) => capitalize(text, 'he'))).toEqual(['', 'יוני', '6月']);
  });
});
