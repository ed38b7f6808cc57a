import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../src/search/query/open-index.ts';
import { IndexError } from '../../../src/search/query/open-tier.ts';
import { ask, makeIndexFiles } from '../../support/make-index.ts';

const posts = Array.from({ length: 40 }, (_, index) => ({
  url: `/${index}/`,
  html: `<p>the river ${index} and Vladimir Putin of Kazan ${index * 7}</p>`,
  tags: ['Rivers'],
}));

describe('openIndex', () => {
  it('numbers posts through all tiers', async () => {
    const { tiers, posts: count } = await openIndex(makeIndexFiles(posts, { perTier: 15 }));
    expect([tiers.map(({ start }) => start), count]).toEqual([[0, 15, 30], 40]);
  });

  it.each([
    ['another version', { version: 2 }, 'version'],
    ['no tiers', { version: 1 }, 'damaged'],
    ['nothing', null, 'damaged'],
    [
      'a name that leaves the folder',
      { version: 1, synonyms: [], tiers: [{ name: '../x', id: '00000000', posts: 1 }] },
      'damaged',
    ],
    [
      'too many posts',
      { version: 1, synonyms: [], tiers: [{ name: 'a', id: '00000000', posts: 1e12 }] },
      'damaged',
    ],
  ])('refuses a manifest with %s', async (_, manifest, reason) => {
    const files = { ...makeIndexFiles(posts), manifest: async () => manifest };
    await expect(openIndex(files)).rejects.toMatchObject({ reason });
  });

  it('says that there is no manifest', async () => {
    const files = { ...makeIndexFiles(posts), manifest: () => Promise.reject(new Error('404')) };
    await expect(openIndex(files)).rejects.toMatchObject({ reason: 'missing' });
  });
});

describe('a damaged index', () => {
  it('gives results or an IndexError, whatever is wrong with its files', async () => {
    const damage = fc.record({
      file: fc.nat(),
      at: fc.nat(),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
      isCut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, at, bytes, isCut }) => {
        const files = makeIndexFiles(posts, { perTier: 30 });
        const names = [...files.files.keys()];
        const name = names[file % names.length]!;
        const content = files.files.get(name)!.slice();
        const place = at % content.length;
        if (isCut) files.files.set(name, content.subarray(0, place));
        else {
          content.set(bytes.subarray(0, content.length - place), place);
          files.files.set(name, content);
        }
        const answer = await openIndex(files)
          .then((index) => ask(index, '"Vladimir Putin" river tag:rivers'))
          .catch((error: unknown) => error);
        if (answer instanceof Error) expect(answer).toBeInstanceOf(IndexError);
      }),
      { numRuns: 300 },
    );
  });
});
