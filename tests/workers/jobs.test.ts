import { describe, expect, it } from 'vitest';
import { builtIn } from '../../src/features/index.ts';
import { fileUrl, outputPathOf } from '../../src/lib/url.ts';
import { planPages } from '../../src/plan/plan-pages.ts';
import { toJob } from '../../src/workers/jobs.ts';
import { makePage, makePost, makeSite, makeStaticFile } from '../support/make-post.ts';

const site = makeSite([makePost('a', { tags: ['Roads'], aliases: ['/old/'] }), makePage('about')]);
const publicFiles = [makeStaticFile('x.svg')];
const { pages } = planPages(site, {
  publicFiles,
  themeFiles: [],
  postFiles: [],
  features: builtIn,
  customPages: [],
});
const own = {
  kind: 'custom',
  url: fileUrl('own/'),
  output: outputPathOf(fileUrl('own/')),
  source: pages.find(({ kind }) => kind === 'post')!.output,
  html: '<p>own</p>',
};

describe('toJob', () => {
  it('makes something that can go to another thread of every kind of page', () => {
    const kinds = new Set(pages.map(({ kind }) => kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'post',
        'page',
        'home',
        'feed',
        'sitemap',
        'robots',
        'redirects',
        'redirect',
        'asset',
      ]),
    );
    for (const page of pages) expect(structuredClone(toJob(page))).toEqual(toJob(page));
  });

  it('computes what a page shows, and leaves the rest as it is', () => {
    for (const page of pages) {
      const { page: rest, ...shown } = toJob(page);
      expect({ ...page, ...rest }).toEqual(page);
      for (const [name, value] of Object.entries(shown))
        expect(value).toEqual((page as unknown as Record<string, () => unknown>)[name]!());
      expect(Object.keys(shown)).toHaveLength(page.kind === 'asset' ? 0 : 1);
    }
  });

  it('hands on pages that are made already', () => {
    expect(toJob(own as never)).toEqual({ page: own });
  });
});
