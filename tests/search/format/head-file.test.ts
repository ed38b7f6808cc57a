import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/search/format/bits.ts';
import { daysOfPosts, readHead, writeHead } from '../../../src/search/format/head-file.ts';

const head = {
  posts: 3,
  firstDay: 16_000,
  postsOfDays: [2, 0, 0, 0, 1],
  terms: ['#t:a', 'kazan'],
  pairs: 2,
  postsPerFile: 128,
};

describe('the head of a tier', () => {
  it('comes out as it was written, with the day of each post', () => {
    const read = readHead(writeHead(head));
    expect(read).toEqual(head);
    expect([...daysOfPosts(read)]).toEqual([16_000, 16_000, 16_004]);
  });

  it.each([
    'null',
    '{',
    '[]',
    JSON.stringify({ ...head, posts: 4 }),
    JSON.stringify({ ...head, terms: [1] }),
    JSON.stringify({ ...head, postsOfDays: [3, -1e9] }),
    JSON.stringify({ ...head, pairs: '2' }),
  ])('is refused: %s', (json) => {
    expect(() => readHead(new TextEncoder().encode(json))).toThrow(FormatError);
  });
});
