import { describe, expect, it } from 'vitest';
import { makePost, makeStaticFile } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

describe('robots.txt', () => {
  it('opens the site and names its sitemaps', () => {
    const page = planOf([makePost('a')]).page('/robots.txt');
    expect(page && 'lines' in page && page.lines()).toEqual([
      'User-agent: *',
      'Allow: /',
      '',
      'Sitemap: https://example.org/sitemap.xml',
      'Sitemap: https://example.org/sitemap-news.xml',
    ]);
  });

  it('gives way to a file of the owner', () => {
    const { pages } = planOf([], { files: { publicFiles: [makeStaticFile('robots.txt')] } });
    expect(pages.filter(({ url }) => url === '/robots.txt').map(({ kind }) => kind)).toEqual([
      'asset',
    ]);
  });
});
