// Rankings that are known → the two measures of relevance.
import { describe, expect, it } from 'vitest';
import { meanOf, recallAtTen, reciprocalRank } from '../../../bench/relevance/measures.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}`);

describe('reciprocalRank', () => {
  it('is 1 for an expected post at the top, and a third for one in the third place', () => {
    expect(reciprocalRank(['a', 'b', 'c'], ['a'])).toBe(1);
    expect(reciprocalRank(['a', 'b', 'c'], ['c'])).toBe(1 / 3);
  });

  it('counts the first of several expected posts only', () => {
    expect(reciprocalRank(['x', 'b', 'a'], ['a', 'b'])).toBe(1 / 2);
  });

  it('is a tenth in the tenth place, and 0 in the eleventh', () => {
    expect(reciprocalRank(numbered(11), ['10'])).toBe(1 / 10);
    expect(reciprocalRank(numbered(11), ['11'])).toBe(0);
  });

  it('is 0 if nothing was found', () => {
    expect(reciprocalRank([], ['a'])).toBe(0);
  });
});

describe('recallAtTen', () => {
  it('is the share of the expected posts that were found, in any order', () => {
    expect(recallAtTen(['x', 'c', 'a'], ['a', 'b', 'c', 'd'])).toBe(1 / 2);
    expect(recallAtTen(['b', 'a'], ['a', 'b'])).toBe(1);
    expect(recallAtTen([], ['a'])).toBe(0);
  });

  it('looks at ten results', () => {
    expect(recallAtTen(numbered(11), ['10', '11'])).toBe(1 / 2);
  });

  it('is 1 if ten places are full of expected posts, though more are expected', () => {
    expect(recallAtTen(numbered(10), numbered(20))).toBe(1);
  });

  it('counts a post that was found twice once', () => {
    expect(recallAtTen(['a', 'a'], ['a', 'b'])).toBe(1 / 2);
  });
});

describe('meanOf', () => {
  it('is the arithmetic mean', () => {
    expect(meanOf([1, 1 / 2, 0])).toBe(1 / 2);
  });
});
