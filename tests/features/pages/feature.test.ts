import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../../src/lib/path.ts';
import { makeDate, makeLink, makePage, makePost } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

describe('the pages of a site', () => {
  const { page, view } = planOf([
    makePost('a'),
    makePage('about', {
      updated: makeDate('2016-01-02'),
      extra: { office: 'x' },
      links: [makeLink('../posts/a.md', { kind: 'file', path: sourcePath('posts/a.md') })],
    }),
    makePage('corrections', { lang: 'ru', description: 'Errors, mended' }),
  ]);

  it('plans the page of every Markdown file', () => {
    expect(page('/about/')).toMatchObject({
      kind: 'page',
      output: 'about/index.html',
      source: 'pages/about.md',
      fileUrls: { 'posts/a.md': '/2015/06/a/' },
    });
    expect(page('/corrections/')).not.toHaveProperty('fileUrls');
  });

  it('shows the page', () => {
    expect(view('page', '/about/')).toStrictEqual({
      kind: 'page',
      url: '/about/',
      canonical: 'https://example.org/about/',
      title: 'about',
      description: 'Excerpt of about.',
      lang: 'en',
      locale: 'en_US',
      feeds: [],
      noindex: false,
      updated: { iso: '2016-01-02', text: 'January 2, 2016' },
      extra: { office: 'x' },
      content: '',
      headings: [],
      sources: [],
    });
    expect(view('page', '/corrections/')).toMatchObject({
      lang: 'ru',
      description: 'Errors, mended',
    });
  });
});

describe('planNotFound', () => {
  it('plans a page that search engines leave out', () => {
    const { page, view } = planOf([]);
    expect(page('/404.html')).toMatchObject({ kind: 'not-found', output: '404.html' });
    expect(view('not-found', '/404.html')).toMatchObject({
      title: 'Page not found',
      noindex: true,
    });
  });
});
