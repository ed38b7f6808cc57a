import { describe, expect, it } from 'vitest';
import { categoriesOf } from '../../src/parse/categories.ts';

describe('categoriesOf', () => {
  it.each([
    [{ categories: ['World', 'East Europe'] }, ['World', 'East Europe']],
    [{ categories: [['World', 'Europe'], null, ''] }, ['World', 'Europe']],
    [{ categories: 'world europe' }, ['world', 'europe']],
    [{ categories: 'East Europe, world' }, ['East Europe', 'world']],
    [{ category: 'East Europe' }, ['East Europe']],
    [{ Categories: ['a'] }, ['a']],
    [{ categories: 2015 }, ['2015']],
    [{ categories: null, category: 'a' }, ['a']],
    [{ categories: { a: 1 } }, []],
    [{ title: 'x' }, []],
  ])('reads %j', (data, categories) => {
    expect(categoriesOf(data)).toEqual(categories);
  });
});
