import { describe, expect, it } from 'vitest';
import { checkLanguages } from './check-languages.ts';

describe('checkLanguages', () => {
  it.each([
    ['a passage without `lang`', '<html lang="en"><p>He said Крым.', ['page: en "Крым"']],
    [
      'a passage in another script than its `lang`',
      '<html lang="en"><p lang="he">Крым שלום',
      ['page: he "Крым"'],
    ],
    [
      'English with the `lang` of a language in Cyrillic letters around it, only where ' +
        'letters are Cyrillic',
      '<html lang="ru"><p lang="en">и и<p>и</html>',
      ['page: en "и"'],
    ],
    ['a Russian text in a page of an Arabic one', '<html lang="ar"><p>и<p>نهر', ['page: ar "и"']],
    ['a page without any `lang`', '<p>שלום', ['page: und "שלום"']],
  ])('finds %s', (_, html, faults) => {
    expect(checkLanguages(html)).toEqual(faults);
  });

  it.each([
    '<html lang="en"><title>Крым</title><p>α, NATO, Orlem <i lang="uk">Крим ' +
      '<b>ще</b></i> <i lang="und-Cyrl">Крим</i>',
    '<html lang="ru"><p>Крым и NATO<p lang="he">שלום',
  ])('finds nothing in %s', (html) => {
    expect(checkLanguages(html)).toEqual([]);
  });
});
