import { describe, expect, it } from 'vitest';
import { makeStaticFile } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

describe('404.html', () => {
  it('is for no search engine', () => {
    const plan = planOf([]);
    expect(plan.view('not-found', '/404.html')).toMatchObject({ noindex: true });
    const sitemap = plan.page('/sitemap.xml');
    const urls = sitemap && 'entries' in sitemap ? sitemap.entries().map(({ url }) => url) : [];
    expect(urls).toContain('https://example.org/');
    expect(urls).not.toContain('https://example.org/404.html');
  });

  it('gives way to a page of the owner', () => {
    const { pages, problems } = planOf([], {
      files: { publicFiles: [makeStaticFile('404.html')] },
    });
    expect(problems).toEqual([]);
    expect(pages.filter(({ url }) => url === '/404.html').map(({ kind }) => kind)).toEqual([
      'asset',
    ]);
  });
});
