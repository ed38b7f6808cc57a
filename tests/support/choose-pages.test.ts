import { describe, expect, it } from 'vitest';
import type { BuiltPage } from './build-pages.ts';
import { choosePages } from './choose-pages.ts';

function makePage(path: string, body: string, kind: BuiltPage['kind'] = 'post'): BuiltPage {
  return {
    kind,
    path,
    file: `${path}index.html`,
    html: `<!DOCTYPE html><html><head><link rel="x"></head><body>${body}</body></html>`,
  };
}

function choose(...pages: readonly BuiltPage[]) {
  return choosePages(pages).map(({ path }) => path);
}

describe('choosePages', () => {
  it('takes one page where all are alike, the first', () => {
    expect(
      choose(makePage('a/', '<p>x</p>'), makePage('b/', '<p>y</p>'), makePage('c/', '')),
    ).toEqual(['a/']);
  });

  it('takes pages until every sort of element is there, the richest first', () => {
    expect(
      choose(
        makePage('a/', '<p></p>'),
        makePage('b/', '<table></table>'),
        makePage('c/', '<p></p><img src="x" alt="">'),
      ),
    ).toEqual(['c/', 'b/']);
  });

  it.each([
    ['classes', '<p class="meta">'],
    ['languages and directions', '<p lang="ar" dir="rtl">'],
    ['the names of other attributes, not their values', '<p id="x">'],
  ])('tells elements apart by %s', (_, other) => {
    expect(
      choose(
        makePage('a/', '<p>'),
        makePage('b/', other),
        makePage('c/', other.replace('"x"', '"y"')),
      ),
    ).toEqual(['a/', 'b/']);
  });

  it('takes one of each kind, even of an empty page', () => {
    expect(
      choose(makePage('a/', '<p>'), makePage('b/', '<p>', 'page'), makePage('c/', '', 'tag')),
    ).toEqual(['a/', 'b/', 'c/']);
  });
});
