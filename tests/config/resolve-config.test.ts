import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/config/check-config.ts';
import type { SiteConfig, UserConfig } from '../../src/index.ts';

/** A configuration that is right, checked and resolved. */
function toSiteConfig(written: UserConfig): SiteConfig {
  const result = checkConfig(written);
  if ('config' in result) return result.config;
  throw new Error(result.faults[0]?.message);
}

describe('resolveConfig', () => {
  it('fills in defaults', () => {
    expect(toSiteConfig({})).toMatchObject({
      title: 'Untitled',
      description: '',
      url: 'http://localhost/',
      base: '',
      language: 'en',
      scripts: {},
      authors: [],
      publisher: { name: 'Untitled', url: 'http://localhost/', sameAs: [] },
      permalink: '/:year/:month/:slugorname/',
      tags: { spellings: [], descriptions: {} },
      sections: [],
      markdown: { html: 'sanitize', remarkPlugins: [], rehypePlugins: [] },
      feeds: { limit: 20, tags: true, authors: true, archives: true },
      sitemap: { news: true },
      security: { policy: {} },
      outlets: {},
      images: {
        widths: [480, 960, 1600],
        formats: ['avif', 'webp'],
        sizes: '(min-width: 38rem) 34rem, 100vw',
        quality: { avif: 50, webp: 75, jpeg: 78 },
      },
      socialImages: {},
      pageSize: 20,
      output: '_site',
      cache: '.cache/broadsheet',
      words: {},
      features: [],
    });
  });

  it('brings languages into their canonical form', () => {
    expect(toSiteConfig({ language: 'RU', scripts: { Cyrl: 'UK', Hebr: 'iw' } })).toMatchObject({
      language: 'ru',
      scripts: { Cyrl: 'uk', Hebr: 'he' },
    });
  });

  it('fills in the defaults inside a group', () => {
    expect(toSiteConfig({ feeds: { tags: false } }).feeds).toMatchObject({
      limit: 20,
      tags: false,
      authors: true,
      archives: true,
    });
    expect(
      toSiteConfig({ images: { widths: [900, 300, 900], quality: { avif: 40 } } }).images,
    ).toMatchObject({ widths: [300, 900], quality: { avif: 40, webp: 75 } });
  });

  it.each([
    ['https://Example.org', 'https://example.org/', ''],
    ['https://example.org/notes', 'https://example.org/notes/', '/notes'],
    ['https://example.org/a/b/', 'https://example.org/a/b/', '/a/b'],
    [
      'https://example.org/заметки',
      'https://example.org/%D0%B7%D0%B0%D0%BC%D0%B5%D1%82%D0%BA%D0%B8/',
      '/%D0%B7%D0%B0%D0%BC%D0%B5%D1%82%D0%BA%D0%B8',
    ],
  ])('puts the site of %s under its path', (url, absolute, base) => {
    expect(toSiteConfig({ url })).toMatchObject({ url: absolute, base });
  });

  it('has no widths where images are to stay as they are', () => {
    expect(toSiteConfig({ images: false }).images.widths).toEqual([]);
  });

  it('puts `author` before `authors`, each name once with all that is told of it', () => {
    const authors = [{ name: 'Anna', url: 'https://anna.example/' }, 'John'];
    expect(toSiteConfig({ author: 'Anna', authors }).authors).toEqual([
      { name: 'Anna', url: 'https://anna.example/' },
      { name: 'John' },
    ]);
    expect(toSiteConfig({ author: 'John', authors }).authors.map(({ name }) => name)).toEqual([
      'John',
      'Anna',
    ]);
  });

  it.each([
    ['/about/#who', 'https://example.org/notes/about/#who'],
    ['/notes/about/', 'https://example.org/notes/about/'],
    ['/', 'https://example.org/notes/'],
    ['/café.html', 'https://example.org/notes/caf%C3%A9.html'],
    ['https://other.example/masthead', 'https://other.example/masthead'],
  ])('makes an absolute address of the publisher’s page %s', (masthead, absolute) => {
    expect(
      toSiteConfig({ url: 'https://example.org/notes', publisher: { masthead } }).publisher,
    ).toEqual({
      name: 'Untitled',
      url: 'https://example.org/notes/',
      masthead: absolute,
      sameAs: [],
    });
  });

  it('calls the publisher as the site, unless it has a name and an address of its own', () => {
    expect(toSiteConfig({ title: 'Rivers' }).publisher.name).toBe('Rivers');
    const publisher = {
      name: 'The Press',
      url: 'https://press.example/',
      sameAs: ['https://social.example/@press'],
    };
    expect(toSiteConfig({ title: 'Rivers', publisher }).publisher).toEqual(publisher);
  });

  it('takes presets and patterns for permalinks', () => {
    expect(toSiteConfig({ permalink: 'blogger' }).permalink).toBe('/:year/:month/:slugorname.html');
    expect(toSiteConfig({ permalink: '/:slug' }).permalink).toBe('/:slug');
  });
});
