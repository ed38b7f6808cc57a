import { describe, expect, it } from 'vitest';
import { openTier } from '../../../src/search/query/open-tier.ts';
import { makeIndexFiles } from '../../support/make-index.ts';

const posts = [{ url: '/a/', html: '<p>river dams of Kazan</p>', tags: ['Rivers'] }];
const tier = { name: 'tiera', id: '00000000', posts: 1 };

describe('a tier', () => {
  it('asks for each file once, and gives what is in it', async () => {
    const files = makeIndexFiles(posts);
    const asked: string[] = [];
    const file = (path: string) => (asked.push(path), files.file(path, ''));
    const opened = openTier(tier, { files: { ...files, file }, start: 5 });
    const near = await opened.termsNear('kazan');
    expect(near.map(({ term }) => term)).toEqual(
      ['#t:river', 'dam', 'kazan', 'river'].map((term) =>
        term === '#t:river' ? '#t:rivers' : term,
      ),
    );
    expect((await opened.termsBetween('d', 'l')).map(({ term }) => term)).toEqual(['dam', 'kazan']);
    expect(await opened.addressOf(0)).toBe('/a/');
    expect(asked).toEqual(['tiera/head.bin', 'tiera/terms-0.bin', 'tiera/posts-0.bin']);
    expect([opened.start, opened.posts]).toEqual([5, 1]);
  });

  it('says what is wrong with a file', async () => {
    const files = makeIndexFiles(posts);
    files.files.set('tiera/posts-0.bin', new Uint8Array(3));
    files.files.delete('tiera/terms-0.bin');
    const opened = openTier(tier, { files, start: 0 });
    await expect(opened.addressOf(0)).rejects.toMatchObject({ reason: 'damaged' });
    await expect(opened.termsNear('a')).rejects.toMatchObject({ reason: 'missing' });
    const larger = openTier({ ...tier, posts: 2 }, { files, start: 0 });
    await expect(larger.head()).rejects.toMatchObject({ reason: 'damaged' });
  });
});
