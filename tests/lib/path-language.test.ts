import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import {
  findPathLanguages,
  languageOfPath,
  pathWithoutLanguage,
  suffixOf,
} from '../../src/lib/path-language.ts';

function find(paths: readonly string[], options: { language?: string; languages?: string[] } = {}) {
  return findPathLanguages(paths.map(sourcePath), { language: 'en', ...options });
}

describe('findPathLanguages', () => {
  it.each([
    ['an index', ['posts/a/index.md', 'posts/a/index.es.md'], ['es']],
    ['an index alone', ['posts/a/index.es.md'], ['es']],
    ['a translation beside the original', ['posts/a.md', 'posts/a.fr.md'], ['fr']],
    ['one in another format', ['posts/a.markdown', 'posts/a.fr.md'], ['fr']],
    ['the site’s language beside another', ['posts/a.en.md', 'posts/a.fr.md'], ['en', 'fr']],
    ['a region', ['posts/a.md', 'posts/a.pt-br.md', 'posts/a.zh_cn.md'], ['pt-br', 'zh_cn']],
    ['a name alone', ['posts/about.it.md', 'posts/b.md'], []],
    ['the name of a host', ['posts/amazon.en.md'], []],
    ['an ending of code', ['posts/main.cs.md', 'posts/main.ts.md'], []],
    ['no language', ['posts/node.js.md', 'posts/node.md', 'posts/v1.zz.md', 'posts/v1.md'], []],
    ['three letters', ['posts/a.new.md', 'posts/a.md'], []],
  ])('finds the suffix of %s', (_, paths, suffixes) => {
    expect(find(paths)).toEqual({ suffixes, folders: [] });
  });

  it.each([
    ['the same post in two folders', ['posts/en/a.md', 'posts/ru/b.md'], ['en', 'ru']],
    ['a post and its translation', ['posts/a.md', 'posts/ru/a.md'], ['ru']],
    ['a folder with posts of its own', ['posts/a.md', 'posts/it/b.md'], []],
    ['a folder further down', ['posts/news/ru/a.md', 'posts/news/a.md'], []],
    ['pages', ['pages/about.md', 'pages/ru/about.md'], ['ru']],
  ])('finds the folder of %s', (_, paths, folders) => {
    expect(find(paths)).toEqual({ suffixes: [], folders });
  });

  it('takes languages from the configuration, and no others', () => {
    const paths = [
      'posts/a.it.md',
      'posts/uk/b.md',
      'posts/c.md',
      'posts/c.fr.md',
      'posts/d.en.md',
    ];
    expect(find(paths, { languages: ['it', 'uk'] })).toEqual({
      suffixes: ['en', 'it'],
      folders: ['uk'],
    });
    expect(find(['posts/a.md', 'posts/a.fr.md'], { languages: [] })).toEqual({
      suffixes: [],
      folders: [],
    });
  });
});

describe('languageOfPath', () => {
  const languages = { suffixes: ['fr', 'zh_cn'], folders: ['ru'] };
  it.each([
    ['posts/a.fr.md', 'fr'],
    ['posts/a.zh_cn.md', 'zh-CN'],
    ['posts/ru/2015/a.md', 'ru'],
    ['posts/ru/a.fr.md', 'fr'],
    ['posts/news/ru/a.md', undefined],
    ['posts/a.es.md', undefined],
  ])('reads %s', (path, language) => {
    expect(languageOfPath(sourcePath(path), languages)).toBe(language);
  });
});

describe('pathWithoutLanguage', () => {
  it.each([
    ['posts/a.fr.md', 'fr', 'posts/a'],
    ['posts/a/index.pt-br.md', 'pt-BR', 'posts/a/index'],
    ['posts/ru/2015/a.md', 'ru', 'posts/2015/a'],
    ['posts/a.v2.md', undefined, 'posts/a.v2'],
  ])('reads %s', (path, language, stem) => {
    expect(pathWithoutLanguage(sourcePath(path), language)).toBe(stem);
  });
});

describe('suffixOf', () => {
  it('finds what has the form of a language', () => {
    expect(['a.fr.md', 'a.md', 'a.pt-br.md', 'a.2015.md'].map(suffixOf)).toEqual([
      'fr',
      undefined,
      'pt-br',
      undefined,
    ]);
  });
});
