import { describe, expect, it } from 'vitest';
import { findPage } from '../../src/dev/find-page.ts';
import type { Page } from '../../src/site/pages.ts';
import type { OutputPath } from '../../src/site/types.ts';

const pages = new Map(
  ['index.html', 'a/index.html', 'b.html', 'café.txt', '404.html'].map((output) => [
    output as OutputPath,
    { output } as Page,
  ]),
);

function found(path: string, base = ''): string {
  const result = findPage(path, { pages, base });
  return result.kind === 'redirect' ? `→ ${result.to}` : `${result.kind} ${result.page?.output}`;
}

describe('findPage', () => {
  it.each([
    ['/', 'page index.html'],
    ['/a/', 'page a/index.html'],
    ['/a', '→ /a/'],
    ['/a/index.html', 'page a/index.html'],
    ['/b.html', 'page b.html'],
    ['/caf%C3%A9.txt', 'page café.txt'],
    ['/b.html/', 'missing 404.html'],
    ['/nowhere', 'missing 404.html'],
    ['/%', 'missing 404.html'],
    ['//a', 'missing 404.html'],
    ['*', 'missing 404.html'],
  ])('answers to %s as a host does', (path, what) => {
    expect(found(path)).toBe(what);
  });

  it('knows nothing outside the base path but the way into it', () => {
    expect(
      ['/', '/notes', '/notes/', '/notes/a', '/a/', '/notesx/'].map((path) =>
        found(path, '/notes'),
      ),
    ).toEqual([
      '→ /notes/',
      '→ /notes/',
      'page index.html',
      '→ /notes/a/',
      'missing 404.html',
      'missing 404.html',
    ]);
  });

  it('does without a page for what is missing', () => {
    expect(findPage('/x', { pages: new Map(), base: '' })).toEqual({ kind: 'missing' });
  });
});
