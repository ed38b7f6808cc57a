import { describe, expect, it } from 'vitest';
import { findSubject } from '../../src/explain/find-subject.ts';

const urls = {
  'index.html': '/',
  '2015/06/rivers/index.html': '/2015/06/rivers/',
  'old.html': '/old.html',
  'café/index.html': '/caf%C3%A9/',
};
const options = {
  cwd: '/home/ann/notes/posts',
  root: '/home/ann/notes',
  output: '/home/ann/notes/_site',
  config: { base: '/notes' },
  pages: new Map(Object.entries(urls).map(([output, url]) => [output, { url }])) as never,
  sources: new Set(['posts/2015-06-07-rivers.md', 'templates/post.vto']),
};

describe('findSubject', () => {
  it.each([
    'https://example.org/notes/2015/06/rivers/',
    'http://127.0.0.1:8080/notes/2015/06/rivers/?x=1#y',
    '/notes/2015/06/rivers/',
    '/notes/2015/06/rivers',
    '/2015/06/rivers/',
    '2015/06/rivers',
    '2015/06/rivers/index.html',
    '_site/2015/06/rivers/index.html',
    '../_site/2015/06/rivers/index.html',
    '/home/ann/notes/_site/2015/06/rivers/index.html',
  ])('takes %s for a page', (text) => {
    expect(findSubject(text, options)).toEqual({
      kind: 'page',
      output: '2015/06/rivers/index.html',
    });
  });

  it.each([
    ['/', 'index.html'],
    ['/notes/', 'index.html'],
    ['/old.html', 'old.html'],
    ['/café/', 'café/index.html'],
    ['/caf%C3%A9', 'café/index.html'],
  ])('takes %s for %s', (text, output) => {
    expect(findSubject(text, options)).toEqual({ kind: 'page', output });
  });

  it.each([
    'posts/2015-06-07-rivers.md',
    './2015-06-07-rivers.md',
    '2015-06-07-rivers.md',
    '/home/ann/notes/posts/2015-06-07-rivers.md',
  ])('takes %s for a file of the site', (text) => {
    expect(findSubject(text, options)).toEqual({
      kind: 'file',
      path: 'posts/2015-06-07-rivers.md',
    });
  });

  it.each([
    ['/2015/06/rivres/', '/notes/2015/06/rivers/'],
    ['/rivers', '/notes/2015/06/rivers/'],
    ['/2015/06/irvers/', '/notes/2015/06/rivers/'],
    ['posts/2015-06-08-rivers.md', 'posts/2015-06-07-rivers.md'],
    ['/nothing/of/the/kind/', undefined],
    ['a\\..\\b', undefined],
  ])('knows nothing of %s', (text, nearest) => {
    expect(findSubject(text, options)).toEqual({ kind: 'unknown', ...(nearest && { nearest }) });
  });
});
