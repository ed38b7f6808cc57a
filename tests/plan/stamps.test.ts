import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/lib/hash.ts';
import { planPermalinks } from '../../src/plan/permalink.ts';
import { makeStamps, type Stamps } from '../../src/plan/stamps.ts';
import type { DatedPost, Post } from '../../src/types.ts';
import { makeDate, makeLink, makePost, makeSite } from '../make-post.ts';

const names = ['ofLink', 'ofLine', 'ofSummary', 'ofAll'] as const satisfies readonly (keyof Stamps)[];

function stampsOf(change: Partial<Post> = {}, others: readonly Post[] = [makePost('dams')]): number[] {
  const post = { ...makePost('rivers', { tags: ['War'] }), ...change };
  // Any edit of a file makes it another one.
  const site = makeSite([{ ...post, body: { ...post.body, hash: contentHash(JSON.stringify(change)) } }, ...others]);
  const stamps = makeStamps(site, planPermalinks(site).urlOf);
  const found = site.posts.find(({ source }) => source === 'posts/rivers.md') as DatedPost;
  return names.map((name) => stamps[name](found));
}

describe('makeStamps', () => {
  const before = stampsOf();

  it.each<[string, Partial<Post>, readonly (keyof Stamps)[]]>([
    ['text', {}, []],
    ['further text', { words: 9 }, ['ofAll']],
    ['title', { title: 'Other' }, ['ofLink', 'ofLine', 'ofSummary', 'ofAll']],
    ['day', { date: makeDate('2015-06-08') }, ['ofLink', 'ofLine', 'ofSummary', 'ofAll']],
    ['slug', { slug: 'other' as Post['slug'] }, ['ofLink', 'ofLine', 'ofSummary', 'ofAll']],
    ['language', { lang: 'ru' }, ['ofLink', 'ofLine', 'ofSummary', 'ofAll']],
    ['direction', { dir: 'rtl' }, ['ofLink', 'ofLine', 'ofSummary', 'ofAll']],
    ['author', { authors: ['Bo Lund'] }, ['ofLine', 'ofSummary', 'ofAll']],
    ['place', { dateline: { place: 'Tallinn', day: '2015-06-07', text: 'Tallinn, June 7' } }, ['ofLine', 'ofSummary', 'ofAll']],
    ['excerpt', { excerpt: 'Other.' }, ['ofSummary', 'ofAll']],
    ['description', { description: 'Other.' }, ['ofSummary', 'ofAll']],
    ['tags', { tags: ['Peace'] }, ['ofAll']],
  ])('tells another %s apart where it is shown', (_, change, changed) => {
    const after = stampsOf(change);
    expect(names.filter((_name, index) => before[index] !== after[index])).toEqual(changed);
  });

  it('sees where the links of a post lead, and how others spell its tags', () => {
    const links = [makeLink('dams.md', { kind: 'file', path: makePost('dams').source })];
    const [here, moved] = [stampsOf({ links }), stampsOf({ links }, [makePost('dams', { slug: 'weirs' })])];
    expect(here.map((stamp, index) => stamp === moved[index])).toEqual([true, true, true, false]);
    const spelt = stampsOf({}, [makePost('dams', { tags: ['WAR'], day: '2010-01-01' }), makePost('weirs', { tags: ['WAR'], day: '2010-01-01' })]);
    expect(before.map((stamp, index) => stamp === spelt[index])).toEqual([true, true, true, false]);
  });
});
