import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/lib/hash.ts';
import { fingerprintPost } from '../../src/parse/post-fingerprints.ts';
import { engineTable } from '../../src/site/fields/compose-fields.ts';
import type { Post, PostFingerprints } from '../../src/site/types.ts';
import { makeDate, makePage, makePost } from '../support/make-post.ts';

const names = [
  'link',
  'line',
  'summary',
  'all',
] as const satisfies readonly (keyof PostFingerprints)[];
const post = makePost('rivers', { tags: ['War'] });
const before = fingerprintPost(post, engineTable);

describe('fingerprintPost', () => {
  it.each<[string, Partial<Post>, readonly (keyof PostFingerprints)[]]>([
    ['nothing', {}, []],
    ['its bytes', { body: { ...post.body, hash: contentHash('other') } }, ['all']],
    ['its file', { source: 'posts/other.md' as Post['source'] }, ['all']],
    ['its title', { title: 'Other' }, ['link', 'line', 'summary']],
    ['its day', { date: makeDate('2015-06-08') }, ['link', 'line', 'summary']],
    ['its time', { date: makeDate('2015-06-07', '12:00') }, ['link', 'line', 'summary']],
    ['its slug', { slug: 'other' as Post['slug'] }, ['link', 'line', 'summary']],
    ['its permalink', { permalink: '/other/' }, ['link', 'line', 'summary']],
    ['its language', { lang: 'ru' }, ['link', 'line', 'summary']],
    ['its direction', { dir: 'rtl' }, ['link', 'line', 'summary']],
    ['its author', { authors: ['Bo Lund'] }, ['line', 'summary']],
    [
      'its place',
      { dateline: { place: 'Tallinn', day: '2015-06-07', text: 'Tallinn, June 7' } },
      ['line', 'summary'],
    ],
    ['its excerpt', { excerpt: 'Other.' }, ['summary']],
    ['its description', { description: 'Other.' }, ['summary']],
  ])('tells apart what shows %s', (_, change, changed) => {
    const after = fingerprintPost({ ...post, ...change }, engineTable);
    expect(names.filter((name) => before[name] !== after[name])).toEqual(changed);
  });

  it('makes fingerprints of a page, which has no date', () => {
    expect(
      names.map((name) =>
        Number.isSafeInteger(fingerprintPost(makePage('about'), engineTable)[name]),
      ),
    ).toEqual([true, true, true, true]);
  });
});
