import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../src/search/query/open-index.ts';
import { ask, findIn, makeIndexFiles } from '../../support/make-index.ts';

const posts = [
  {
    url: '/putin/',
    title: 'Putin in the North Caucasus',
    html: '<p>So Putin, Putin and Putin spoke of rivers in 2014.</p>',
    day: '2014-03-01',
    tags: ['North Caucasus'],
    authors: ['Paul Goble'],
    sources: ['kommersant.ru'],
    places: ['Staunton'],
  },
  { url: '/chechnya/', html: '<p>Of Putin and Chechnya, once</p>', day: '2014-05-01' },
  { url: '/late/', html: '<p>Of Putin and rivers</p>', day: '2015-01-01', tags: ['Rivers'] },
  { url: '/other/', html: '<p>A text of nothing</p>', day: '2016-01-01', authors: ['Ann'] },
];

describe('runQuery', () => {
  it.each([
    ['putin', ['/putin/', '/late/', '/chechnya/']],
    ['putin year:2014', ['/putin/', '/chechnya/']],
    ['2014', ['/putin/']],
    ['putin source:kommersant.ru tag:"North Caucasus" -chechnya before:2014-06-01', ['/putin/']],
    ['author:"Paul Goble"', ['/putin/']],
    ['place:staunton', ['/putin/']],
    ['after:2014-12', ['/other/', '/late/']],
    ['-tag:rivers putin', ['/putin/', '/chechnya/']],
    ['the of', []],
    ['', []],
    ['   ', []],
    ['<img onerror>', []],
    ['\ud800', []],
    ['x'.repeat(10_000), []],
  ])('%j', async (query, urls) => {
    for (const perTier of [1, 2, 4]) expect(await findIn(posts, query, { perTier })).toEqual(urls);
  });

  it('adds posts that lack a word where few have all, and marks where they begin', async () => {
    const index = await openIndex(makeIndexFiles(posts));
    const { urls, complete, terms } = await ask(index, 'rivers chechnya');
    expect(complete).toBe(0);
    expect(urls).toContain('/chechnya/');
    expect([...terms].sort()).toEqual(['chechnya', 'river'].sort());
  });

  it('says what stands for a word that no post has', async () => {
    const index = await openIndex(makeIndexFiles(posts));
    expect((await ask(index, 'Chechmya')).instead).toEqual([
      { word: 'Chechmya', terms: ['chechnya'] },
    ]);
  });

  it('knows the day of each post', async () => {
    const index = await openIndex(makeIndexFiles(posts, { perTier: 3 }));
    const { days } = await ask(index, 'putin');
    expect(
      Array.from(days, (day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    ).toEqual(posts.map(({ day }) => day));
  });
});
