import { describe, expect, it } from 'vitest';
import { countFiles, filesOfTier } from '../../../src/search/index/compile-tier.ts';
import { findIn, makeIndexFiles } from '../../support/make-index.ts';

const posts = Array.from({ length: 300 }, (_, index) => ({
  url: `/${index}/`,
  html: `<p>dam number${index} of group${index % 7}</p>`,
  day: `2015-0${1 + Math.floor(index / 40)}-01`,
}));

describe('the files of a tier', () => {
  it('are known before any text is', () => {
    const { files } = makeIndexFiles(posts);
    const tier = {
      name: 'tiera',
      id: '00000000',
      posts: posts.map(({ url, day }) => ({ url, day })),
    };
    expect([...files.keys()].sort()).toEqual(filesOfTier(tier).sort());
  });

  it('are few, and no more than hosts take', () => {
    expect(countFiles(1)).toEqual({ head: 1, terms: 1, pairs: 1, posts: 1 });
    const sum = (count: number) =>
      Object.values(countFiles(count)).reduce((total, files) => total + files, 0);
    expect(sum(1000)).toBeLessThanOrEqual(30);
    expect(sum(25_000)).toBeLessThanOrEqual(610);
  });

  it('find each post, whatever file its terms are in', async () => {
    for (const index of [0, 1, 150, 299])
      expect(await findIn(posts, `number${index}`)).toEqual([`/${index}/`]);
    expect(await findIn(posts, 'group3 dam')).toHaveLength(43);
  });
});
