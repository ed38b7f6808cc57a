import { describe, expect, it } from 'vitest';
import { dataOf } from '../../src/explain/data-of.ts';
import { makeLink, makePost, makeStaticFile } from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const map = makeLink('map.png', { kind: 'file', path: 'posts/map.png' as never });
const { page } = planOf(
  [makePost('rivers', { title: 'Rivers', links: [map], aliases: ['/old/'] })],
  {
    files: {
      postFiles: [makeStaticFile('posts/map.png')],
      themeFiles: [makeStaticFile('assets/style.css')],
    },
  },
);
const of = (url: string) => dataOf(page(url)!);

describe('dataOf', () => {
  it('gives the fields of a view, and the file whose text the page shows', () => {
    const data = of('/2015/06/rivers/');
    expect(data).toMatchObject({
      title: 'Rivers',
      words: 230,
      text: { source: 'posts/rivers.md' },
      fileUrls: { 'posts/map.png': '/media/map.png' },
    });
    for (const filled of ['content', 'headings', 'sources', 'kind', 'url'])
      expect(data).not.toHaveProperty(filled);
  });

  it.each([
    [
      '/feed.xml',
      { title: 'The Example', entries: [expect.objectContaining({ title: 'Rivers' })] },
    ],
    [
      '/sitemap.xml',
      {
        entries: expect.arrayContaining([expect.objectContaining({ url: 'https://example.org/' })]),
      },
    ],
    [
      '/feeds.opml',
      { groups: expect.arrayContaining([expect.objectContaining({ title: 'Authors' })]) },
    ],
    ['/_redirects', { lines: ['/old/ /2015/06/rivers/ 301'] }],
    ['/media/map.png', { text: { source: 'posts/map.png' } }],
    ['/assets/style.css', { text: { source: 'theme/assets/style.css' } }],
  ])('gives what %s holds', (url, data) => {
    expect(of(url)).toMatchObject(data);
  });

  it('has the HTML of an own page as its hash alone', () => {
    const own = {
      kind: 'custom',
      url: '/map/',
      output: 'map/index.html',
      source: 'pages/map.njk',
      html: '<p>Map',
    } as never;
    expect(dataOf(own)).toEqual({
      text: { source: 'pages/map.njk', hash: expect.stringMatching(/^[\w-]{27}$/) },
    });
  });
});
