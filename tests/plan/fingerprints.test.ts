import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/lib/hash.ts';
import { type Fingerprints, makeFingerprints } from '../../src/plan/fingerprints.ts';
import type { Images } from '../../src/plan/images.ts';
import { planPermalinks } from '../../src/plan/permalink.ts';
import type { DatedPost, Post } from '../../src/site/types.ts';
import { fingerprinted, makeLink, makePost, makeSite } from '../support/make-post.ts';

const names = [
  'ofLink',
  'ofLine',
  'ofSummary',
  'ofAll',
] as const satisfies readonly (keyof Fingerprints)[];

const none: Images = { ofPost: () => undefined, lead: () => undefined };

function fingerprintsOf(
  change: Partial<Post> = {},
  others: readonly Post[] = [makePost('dams')],
  images: Partial<Images> = {},
): number[] {
  const site = makeSite([
    fingerprinted({ ...makePost('rivers', { tags: ['War'] }), ...change }),
    ...others,
  ]);
  const fingerprints = makeFingerprints(site, {
    urlOf: planPermalinks(site).urlOf,
    images: { ...none, ...images },
  });
  const found = site.posts.find(({ source }) => source === 'posts/rivers.md') as DatedPost;
  return names.map((name) => fingerprints[name](found));
}

const changed = (before: readonly number[], after: readonly number[]) =>
  names.filter((_, index) => before[index] !== after[index]);

describe('makeFingerprints', () => {
  const before = fingerprintsOf();

  it('sees the post’s own fields', () => {
    expect(changed(before, fingerprintsOf())).toEqual([]);
    expect(changed(before, fingerprintsOf({ title: 'Other' }))).toEqual([
      'ofLink',
      'ofLine',
      'ofSummary',
    ]);
    expect(
      changed(
        before,
        fingerprintsOf({ body: { source: makePost('rivers').source, hash: contentHash('other') } }),
      ),
    ).toEqual(['ofAll']);
  });

  it('sees how images are shown', () => {
    const shown = (width: number) =>
      fingerprintsOf({}, [], { ofPost: () => ({ '/a.png': { width, height: 1 } }) });
    expect(changed(shown(1), shown(2))).toEqual(['ofAll']);
  });

  it('sees where the links of a post lead', () => {
    const links = [makeLink('dams.md', { kind: 'file', path: makePost('dams').source })];
    expect(
      changed(
        fingerprintsOf({ links }),
        fingerprintsOf({ links }, [makePost('dams', { slug: 'weirs' })]),
      ),
    ).toEqual(['ofAll']);
  });

  it('sees how other posts spell its tags, and which address they leave to its author', () => {
    const shouting = ['dams', 'weirs'].map((name) =>
      makePost(name, { tags: ['WAR'], day: '2010-01-01' }),
    );
    expect(changed(before, fingerprintsOf({}, shouting))).toEqual(['ofAll']);
    expect(
      changed(
        before,
        fingerprintsOf({}, [makePost('dams', { authors: ['Ann author'], day: '2010-01-01' })]),
      ),
    ).toEqual(['ofLine', 'ofSummary', 'ofAll']);
  });
});
