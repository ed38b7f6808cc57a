import { describe, expect, it } from 'vitest';
import { ownPlace, ownView } from '../../src/render/template-view.ts';
import { site } from '../support/make-views.ts';

describe('ownView', () => {
  it('takes what the front matter has, and the site for the rest', () => {
    expect(
      ownView({ page: { url: '/über uns/' }, title: 'Über uns', lang: 'de', noindex: true }, site),
    ).toMatchObject({
      kind: 'page',
      url: '/notes/%C3%BCber%20uns/',
      canonical: 'https://letter.example/notes/%C3%BCber%20uns/',
      title: 'Über uns',
      description: '',
      lang: 'de',
      noindex: true,
    });
    expect(ownView({ page: { url: false } }, site)).toMatchObject({
      title: '',
      lang: 'en',
      url: '/notes/',
      noindex: false,
    });
  });

  it('is written from the right where its language or the site is', () => {
    const page = { url: '/x/' };
    expect(ownView({ page }, site)).not.toHaveProperty('dir');
    expect(ownView({ page, lang: 'de' }, site)).not.toHaveProperty('dir');
    expect(ownView({ page, lang: 'he' }, site)).toMatchObject({ dir: 'rtl' });
    expect(ownView({ page, lang: 'he', dir: 'auto' }, site)).toMatchObject({ dir: 'auto' });
    const fromTheRight = { ...site, language: 'ar', dir: 'rtl' } as const;
    expect(ownView({ page }, fromTheRight)).toMatchObject({ dir: 'rtl' });
    expect(ownView({ page, lang: 'de' }, fromTheRight)).toMatchObject({ dir: 'ltr' });
  });
});

describe('ownPlace', () => {
  it('is the file that a host serves there, and nothing for what has no address', () => {
    expect(ownPlace('/a b/')).toEqual({ url: '/a%20b/', output: 'a b/index.html' });
    expect(ownPlace('/robots.txt')).toEqual({ url: '/robots.txt', output: 'robots.txt' });
    expect([ownPlace(false), ownPlace('/../x/')]).toEqual([undefined, undefined]);
  });
});
