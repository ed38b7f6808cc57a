import { describe, expect, it } from 'vitest';
import { planPermalinks } from '../../src/plan/permalink.ts';
import { describe as describePost, distinct, makeSummaries } from '../../src/plan/summaries.ts';
import { makePost, makeSite } from '../support/make-post.ts';

const post = makePost('rivers', {
  lang: 'ar',
  dir: 'rtl',
  dateline: { place: 'Staunton', day: '2015-06-05', text: 'Staunton, June 5' },
  authors: ['Ann Author', 'Bo Lund'],
  tags: ['War', 'war'],
});
const site = makeSite([post]);
const { summarize, linkToTag } = makeSummaries(site, planPermalinks(site).urlOf);

describe('makeSummaries', () => {
  it('names authors as the fediverse knows them, where the configuration says so', () => {
    const known = makeSite([post], {
      authors: [{ name: 'Bo Lund', fediverse: '@bo@social.example' }],
    });
    expect(
      makeSummaries(known, planPermalinks(known).urlOf).linkToAuthors(known.posts[0]!),
    ).toStrictEqual([
      { title: 'Ann Author', url: '/authors/ann-author/' },
      { title: 'Bo Lund', url: '/authors/bo-lund/', fediverse: '@bo@social.example' },
    ]);
  });

  it('summarises a post for a list', () => {
    expect(summarize(post, 'en')).toStrictEqual({
      title: 'rivers',
      url: '/2015/06/rivers/',
      date: { iso: '2015-06-07', text: 'June 7, 2015' },
      excerpt: 'Excerpt of rivers.',
      authors: [
        { title: 'Ann Author', url: '/authors/ann-author/' },
        { title: 'Bo Lund', url: '/authors/bo-lund/' },
      ],
      place: 'Staunton',
      lang: 'ar',
      dir: 'rtl',
    });
  });

  it('prefers the author’s own summary', () => {
    const own = makeSite([makePost('rivers', { description: 'Own' })]);
    expect(
      makeSummaries(own, planPermalinks(own).urlOf).summarize(own.posts[0]!, 'en').excerpt,
    ).toBe('Own');
  });

  it('makes each summary and each link once, a summary once for every language', () => {
    expect(summarize(post, 'en')).toBe(summarize(post, 'en'));
    expect(summarize(post, 'de').date.text).toBe('7. Juni 2015');
    expect(linkToTag(site.tags[0]!)).toBe(linkToTag(site.tags[0]!));
  });
});

describe('distinct', () => {
  it('gives a tag once that a post writes in two ways, and leaves out unknown names', () => {
    expect(distinct(['War', 'war', 'unknown'], site.tagOf)).toEqual([site.tags[0]]);
  });
});

describe('describe', () => {
  it('cuts the summary, or else the text, at a word within 200 characters', () => {
    expect(describePost({ description: 'Own', excerpt: 'Text' })).toBe('Own');
    const cut = describePost({ excerpt: 'word '.repeat(100) });
    expect(cut.length).toBeLessThanOrEqual(200);
    expect(cut).toMatch(/word…$/);
  });
});
