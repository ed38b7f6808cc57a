import { describe, expect, it } from 'vitest';
import { customPlace, customView } from '../../src/render/custom-view.ts';
import { site } from '../support/make-views.ts';

describe('customView', () => {
  it('takes what the front matter has, and the site for the rest', () => {
    expect(
      customView(
        { page: { url: '/über uns/' }, title: 'Über uns', lang: 'de', noindex: true },
        site,
      ),
    ).toMatchObject({
      kind: 'page',
      url: '/notes/%C3%BCber%20uns/',
      canonical: 'https://letter.example/notes/%C3%BCber%20uns/',
      title: 'Über uns',
      description: '',
      lang: 'de',
      noindex: true,
    });
    expect(customView({ page: { url: false } }, site)).toMatchObject({
      title: '',
      lang: 'en',
      url: '/notes/',
      noindex: false,
    });
  });

  it('is written from the right where its language or the site is', () => {
    const page = { url: '/x/' };
    expect(customView({ page }, site)).not.toHaveProperty('dir');
    expect(customView({ page, lang: 'de' }, site)).not.toHaveProperty('dir');
    expect(customView({ page, lang: 'he' }, site)).toMatchObject({ dir: 'rtl' });
    expect(customView({ page, lang: 'he', dir: 'auto' }, site)).toMatchObject({ dir: 'auto' });
    const fromTheRight = { ...site, language: 'ar', dir: 'rtl' } as const;
    expect(customView({ page }, fromTheRight)).toMatchObject({ dir: 'rtl' });
    expect(customView({ page, lang: 'de' }, fromTheRight)).toMatchObject({ dir: 'ltr' });
  });
});

describe('customPlace', () => {
  it('is the file that a host serves there, and nothing for what has no address', () => {
    expect(customPlace('/a b/')).toEqual({ url: '/a%20b/', output: 'a b/index.html' });
    expect(customPlace('/robots.txt')).toEqual({ url: '/robots.txt', output: 'robots.txt' });
    expect([customPlace(false), customPlace('/../x/')]).toEqual([undefined, undefined]);
  });
});
