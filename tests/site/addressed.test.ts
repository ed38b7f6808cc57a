import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { addressed, isDated, isUnlisted } from '../../src/site/addressed.ts';
import { makePage, makePost } from '../support/make-post.ts';

describe('addressed', () => {
  it('has posts, pages, and what nothing lists', () => {
    const [a, b, c] = [makePost('a'), makePage('b'), makePost('c', { unlisted: true })];
    expect(addressed({ posts: [a], pages: [b], unlisted: [c] })).toEqual([a, b, c]);
  });
});

describe('isDated', () => {
  it('tells posts from pages', () => {
    expect([makePost('a'), makePage('b')].map(isDated)).toEqual([true, false]);
  });
});

describe('isUnlisted', () => {
  it.each([
    ['a page', makePage('about'), false],
    ['what says so', makePage('about', { unlisted: true }), true],
    ['the page for addresses that do not exist', makePage('404'), true],
    ['the same in HTML', { ...makePage('404'), source: sourcePath('pages/404.html') }, true],
    ['the same by its permalink', makePage('lost', { permalink: '/404.html' }), true],
    ['a page elsewhere', makePage('404', { permalink: '/errors/' }), false],
    ['a post', makePost('404'), false],
  ])('knows %s', (_, post, is) => {
    expect(isUnlisted(post)).toBe(is);
  });
});
