import { describe, expect, it } from 'vitest';
import { addressed, isDated } from '../../src/site/addressed.ts';
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
