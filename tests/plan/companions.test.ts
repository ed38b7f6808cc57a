import { describe, expect, it } from 'vitest';
import { companionsOf } from '../../src/plan/companions.ts';
import { makePost, makeSite } from '../make-post.ts';

const companions = (tags: readonly (readonly string[])[], of: string, language = 'en') => {
  const { tagOf } = makeSite(tags.map((own, index) => makePost(`p${index}`, { tags: own })));
  return companionsOf(tagOf.get(of)!, { tagOf, language }).map(({ tag, count }) => `${tag.name} ${count}`);
};

describe('companionsOf', () => {
  it('counts the posts that have both, the most frequent first, then by name', () => {
    expect(companions([['War', 'Rivers', 'Dams'], ['War', 'Rivers'], ['War', 'Élan'], ['Rivers', 'Trade']], 'War')).toEqual(['Rivers 2', 'Dams 1', 'Élan 1']);
  });

  it('counts a tag once for a post that writes it in two ways', () => {
    expect(companions([['War', 'rivers', 'Rivers', 'war']], 'War')).toHaveLength(1);
    expect(companions([['War', 'rivers', 'Rivers', 'war']], 'War')[0]).toMatch(/ 1$/);
  });

  it('has eight at most, and none for a tag that stands alone', () => {
    expect(companions([['War', ...'abcdefghij']], 'War')).toEqual(['a 1', 'b 1', 'c 1', 'd 1', 'e 1', 'f 1', 'g 1', 'h 1']);
    expect(companions([['War']], 'War')).toEqual([]);
  });
});
