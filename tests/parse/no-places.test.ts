import { expect, it } from 'vitest';
import { isNoPlace } from '../../src/parse/no-places.ts';

it.each([
  ['Updated', 'en'],
  ['Editor’s', 'en'],
  ['MONDAY', 'ru'],
  ['Сегодня', 'ru'],
  ['Вчера', 'ru'],
  ['Heute', 'de'],
  ['Montag', 'de'],
])('%s (%s) is no place', (word, language) => {
  expect(isNoPlace(word, language)).toBe(true);
});

it.each(['Moscow', 'Berlin', 'Сегодня'])('%s may be one in English', (word) => {
  expect(isNoPlace(word, 'en')).toBe(false);
});
