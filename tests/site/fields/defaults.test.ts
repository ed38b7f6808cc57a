import { describe, expect, it } from 'vitest';
import { bylineOf, directionIn } from '../../../src/site/fields/defaults.ts';
import { makeConfig } from '../../support/make-post.ts';

const config = makeConfig({ authors: [{ name: 'Ann Author' }, { name: 'Bo' }] });

describe('bylineOf', () => {
  const byline = (written: Readonly<Record<string, unknown>>, kind: 'post' | 'page' = 'post') =>
    bylineOf(undefined, { written, kind, config });

  it('has the names of both fields, each once', () => {
    expect(byline({ author: 'Cy', authors: ['Dee', { name: 'Cy' }] })).toEqual(['Cy', 'Dee']);
  });

  it('is the first author of the site if a post names none', () => {
    expect([byline({}), byline({}, 'page')]).toEqual([['Ann Author'], []]);
  });
});

describe('directionIn', () => {
  const direction = (lang?: string, written?: 'ltr' | 'rtl' | 'auto') =>
    directionIn(written, { values: lang === undefined ? {} : { lang }, config });

  it('is as written, or that of a language with another one than the site', () => {
    expect([direction('he'), direction('ru'), direction(), direction('he', 'auto')]).toEqual([
      'rtl',
      undefined,
      undefined,
      'auto',
    ]);
  });
});
