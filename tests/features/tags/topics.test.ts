import { describe, expect, it } from 'vitest';
import { makeTopics } from '../../../src/features/tags/topics.ts';
import type { Post } from '../../../src/site/types.ts';
import { makePost, makeSite } from '../../support/make-post.ts';

const topicsOf = (
  tags: readonly (readonly string[])[],
  newest: { readonly day?: string } & Partial<Omit<Post, 'slug' | 'source' | 'date'>> = {},
) => {
  const site = makeSite(
    tags.map((own, index) =>
      makePost(`p${index}`, { day: '2015-06-01', tags: own, ...(index === 0 && newest) }),
    ),
  );
  return { ...makeTopics(site), find: (name: string) => site.tagOf.get(name)! };
};
const companions = (tags: readonly (readonly string[])[], of: string) => {
  const { companionsOf, find } = topicsOf(tags);
  return companionsOf(find(of)).map(({ tag, count }) => `${tag.name} ${count}`);
};

describe('companionsOf', () => {
  it('counts the posts that have both, the most frequent first, then by name', () => {
    expect(
      companions(
        [
          ['War', 'Rivers', 'Dams'],
          ['War', 'Rivers'],
          ['War', 'Élan'],
          ['Rivers', 'Trade'],
        ],
        'War',
      ),
    ).toEqual(['Rivers 2', 'Dams 1', 'Élan 1']);
  });

  it('counts a tag once for a post that writes it in two ways', () => {
    const found = companions([['War', 'rivers', 'Rivers', 'war']], 'War');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/ 1$/);
  });

  it('has eight at most, and none for a tag that stands alone', () => {
    expect(companions([['War', ...'abcdefghij']], 'War')).toEqual([
      'a 1',
      'b 1',
      'c 1',
      'd 1',
      'e 1',
      'f 1',
      'g 1',
      'h 1',
    ]);
    expect(companions([['War']], 'War')).toEqual([]);
  });

  it('begins anew for every tag', () => {
    const { companionsOf, find } = topicsOf([
      ['War', 'Rivers'],
      ['War', 'Dams'],
    ]);
    const first = companionsOf(find('War'));
    expect(companionsOf(find('Dams'))).toMatchObject([{ tag: { name: 'War' }, count: 1 }]);
    expect(companionsOf(find('War'))).toEqual(first);
  });
});

describe('yearsOf', () => {
  it('has the years of the posts of a tag, newest first', () => {
    const { yearsOf, find } = topicsOf([['War'], ['War', 'war'], ['Trade']], { day: '2017-01-01' });
    expect([yearsOf(find('War')), yearsOf(find('Trade'))]).toEqual([[2017, 2015], [2015]]);
  });
});

describe('fingerprintOf', () => {
  const fingerprintOf = (name: string, newest: Parameters<typeof topicsOf>[1]) => {
    const { fingerprintOf: fingerprint, find } = topicsOf(
      [['War', 'Rivers'], ['War', 'Dams'], ['Trade']],
      newest,
    );
    return fingerprint(find(name));
  };

  it('changes with the year or the tags of a post, and only for the tags that it has', () => {
    const [same, ...others] = [
      {},
      { day: '2014-06-01' },
      { tags: ['War'] },
      { tags: ['War', 'rivers'] },
      { tags: ['War', 'Rivers', 'Dams'] },
    ].map((newest) => fingerprintOf('War', newest));
    expect(new Set([same, ...others]).size).toBe(5);
    expect(fingerprintOf('War', { title: 'Other', day: '2015-06-02' })).toBe(same);
    expect(fingerprintOf('Trade', { tags: ['War'] })).toBe(fingerprintOf('Trade', {}));
  });
});
