import { describe, expect, it } from 'vitest';
import { toSiteConfig } from '../../src/schemas/config.ts';

describe('toSiteConfig', () => {
  it('fills in every default', () => {
    expect(toSiteConfig({})).toEqual({
      title: 'Untitled',
      description: '',
      url: 'http://localhost/',
      base: '',
      language: 'en',
      scripts: {},
      timeZone: 'UTC',
      authors: [],
      permalink: '/:year/:month/:slug/',
      tags: { spellings: [], descriptions: {} },
      markdown: { html: 'sanitize', remarkPlugins: [], rehypePlugins: [] },
      feeds: { limit: 20, tags: true, authors: true },
      pageSize: 20,
      output: '_site',
      cache: '.cache/broadsheet',
      words: {},
    });
  });

  it('brings languages into their canonical form', () => {
    expect(toSiteConfig({ language: 'RU', scripts: { Cyrl: 'UK', Hebr: 'iw' } })).toMatchObject({ language: 'ru', scripts: { Cyrl: 'uk', Hebr: 'he' } });
  });

  it('fills in the defaults inside a group', () => {
    expect(toSiteConfig({ feeds: { tags: false } }).feeds).toEqual({ limit: 20, tags: false, authors: true });
  });

  it.each([
    ['https://Example.org', 'https://example.org/', ''],
    ['https://example.org/notes', 'https://example.org/notes/', '/notes'],
    ['https://example.org/a/b/', 'https://example.org/a/b/', '/a/b'],
    ['https://example.org/заметки', 'https://example.org/%D0%B7%D0%B0%D0%BC%D0%B5%D1%82%D0%BA%D0%B8/', '/%D0%B7%D0%B0%D0%BC%D0%B5%D1%82%D0%BA%D0%B8'],
  ])('puts the site of %s under its path', (url, absolute, base) => {
    expect(toSiteConfig({ url })).toMatchObject({ url: absolute, base });
  });

  it('puts `author` before `authors`, each name once with all that is told of it', () => {
    const authors = [{ name: 'Anna', url: 'https://anna.example/' }, 'John'];
    expect(toSiteConfig({ author: 'Anna', authors }).authors).toEqual([{ name: 'Anna', url: 'https://anna.example/' }, { name: 'John' }]);
    expect(toSiteConfig({ author: 'John', authors }).authors.map(({ name }) => name)).toEqual(['John', 'Anna']);
  });

  it('takes presets and patterns for permalinks', () => {
    expect(toSiteConfig({ permalink: 'blogger' }).permalink).toBe('/:year/:month/:slug.html');
    expect(toSiteConfig({ permalink: '/:slug' }).permalink).toBe('/:slug');
  });
});
