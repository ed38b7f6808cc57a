import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../src/features/index.ts';
import { buildSite, type SiteResult } from '../../src/model/build-site.ts';
import { makeConfig, makePage, makePost } from '../support/make-post.ts';

const options = { config: makeConfig(), drafts: false, future: true, features: builtIn, nowMs: 0 };
const all = [
  makePost('a', { day: '2014-01-01', tags: ['War'], authors: ['Ann Author'] }),
  makePost('b', { day: '2015-06-07', tags: ['war', 'x'], authors: ['Bo Lund'] }),
  makePost('c', { day: '2015-06-07', tags: ['War'] }),
  makePost('d', { draft: true, tags: ['unseen'] }),
  makePage('about'),
  makePage('corrections'),
];

describe('buildSite', () => {
  it('models what is published, and nothing of what is not', () => {
    const { site, problems, unpublished } = buildSite(all, options);
    expect(site.posts.map((post) => post.title)).toEqual(['b', 'c', 'a']);
    expect(site.pages.map((page) => page.title)).toEqual(['about', 'corrections']);
    expect(site.tags.map((tag) => tag.name)).toEqual(['War', 'x']);
    expect(site.authors.map((author) => author.name)).toEqual(['Ann Author', 'Bo Lund']);
    expect(site.years.map((year) => year.key)).toEqual(['2014', '2015']);
    expect(site.relatedTo(all[2]!.source)).toEqual([all[0]]);
    expect(site.counts).toEqual({ total: 4, drafts: 1, future: 3, expired: 0, unlisted: 0 });
    expect(problems.map((problem) => problem.code)).toEqual(['tag-spelling']);
    expect([...unpublished.keys()]).toEqual(['posts/d.md']);
  });

  it('is the same whatever order the posts come in', () => {
    const plain = ({ site: { models: _, ...site }, ...rest }: SiteResult) => ({
      ...rest,
      site: { ...site, relatedTo: site.posts.map(({ source }) => site.relatedTo(source)) },
    });
    const expected = plain(buildSite(all, options));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: all.length }),
        (shuffled) => void expect(plain(buildSite(shuffled, options))).toEqual(expected),
      ),
    );
  });

  it('is frozen', () => {
    const { site } = buildSite(all, options);
    for (const part of [
      site,
      site.posts,
      site.pages,
      site.tags,
      site.tags[0],
      site.tags[0]!.posts,
      site.authors,
      site.authors[0]!.posts,
      site.years,
      site.years[0],
      site.years[0]!.parts,
      site.years[0]!.posts,
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('models an empty site', () => {
    expect(buildSite([], options).site).toMatchObject({
      posts: [],
      pages: [],
      tags: [],
      authors: [],
      years: [],
    });
  });
});
