import { describe, expect, it } from 'vitest';
import { addressNamesOf, categoriesOf } from '../../src/parse/categories.ts';
import type { SourcePath } from '../../src/site/types.ts';

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
    expect(categoriesOf(data, 'posts/news/a.md' as SourcePath)).toEqual(categories);
  });

  it('begins with the folders around `_posts`, as in Jekyll', () => {
    const at = (path: string) => categoriesOf({ categories: ['b', 'news'] }, path as SourcePath);
    expect(at('posts/zh_tw/news/_posts/2015/a.md')).toEqual(['zh_tw', 'news', 'b']);
    expect(at('posts/_posts/news/a.md')).toEqual(['b', 'news']);
    expect(at('posts/de/_drafts/a.md')).toEqual(['de', 'b', 'news']);
  });
});

describe('addressNamesOf', () => {
  it('reads texts and numbers', () => {
    const names = { abbrlink: ' 4a17b156 ', id: 12, urlname: null };
    const patterns = { default: '/:abbrlink/', 'a/': '/:id/:urlname/' };
    expect(addressNamesOf(names, patterns)).toEqual({ abbrlink: '4a17b156', id: '12' });
    expect(addressNamesOf({ title: 'x', urlname: ['a'] }, '/:urlname/')).toBeUndefined();
  });

  it('reads only what the address asks for', () => {
    expect(addressNamesOf({ abbrlink: 'a', id: 1 }, '/:abbrlink/')).toEqual({ abbrlink: 'a' });
    expect(addressNamesOf({ abbrlink: 'a', id: 1 }, '/:slug/')).toBeUndefined();
  });
});
