import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absoluteUrl,
  childUrl,
  decodePercent,
  fileUrl,
  outputPathOf,
  pageUrl,
  urlPath,
  withBase,
} from '../../src/lib/url.ts';
import type { UrlPath } from '../../src/site/types.ts';

const url = (text: string) => text as UrlPath;
const fileName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((name) => !/^\.{1,2}$|[/\\\0-\x1f\x7f]/.test(name));
const filePath = fc.array(fileName, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));

describe('urlPath', () => {
  it.each([
    ['/', '/'],
    ['/2015/06/rivers/', '/2015/06/rivers/'],
    ['about.html', '/about.html'],
    ['/café/мир/', '/caf%C3%A9/%D0%BC%D0%B8%D1%80/'],
    ['/caf%c3%a9/', '/caf%C3%A9/'],
    ['/%61/', '/a/'],
    ['/a b/', '/a%20b/'],
    ['/a%3Fb/', '/a%3Fb/'],
    ["/it's,(fine)+@home;a=b&c:d!*$/", "/it's,(fine)+@home;a=b&c:d!*$/"],
    [`/${'a'.repeat(255)}/`, `/${'a'.repeat(255)}/`],
  ])('reads %j as %j', (text, path) => {
    expect(urlPath(text)).toBe(path);
  });

  it.each([
    '',
    '//',
    '//example.org/a',
    '/a//b',
    '/a//',
    '/..',
    '/../a',
    '/a/../b',
    '/a/..',
    '/./a',
    '/%2e%2e/a',
    '/.%2E/a',
    '/%2e/',
    '/a\\b',
    '/a%5cb',
    '/a%2fb',
    '/a\0',
    '/a%00',
    '/a\nb',
    '/a%7f',
    '/100%',
    '/%ff',
    '/a?b',
    '/a#b',
    'https://example.org/a',
    'mailto:a@b.example',
    'C:/a',
    `/${'a'.repeat(256)}`,
    `/${'я'.repeat(128)}`,
    '/\ud800',
  ])('refuses %j', (text) => {
    expect(urlPath(text)).toBeUndefined();
  });

  it('reads its own paths back as they are', () => {
    fc.assert(
      fc.property(filePath, (text) => {
        const path = urlPath(text);
        if (path !== undefined) expect(urlPath(path)).toBe(path);
      }),
    );
  });

  it('never leads out of the site', () => {
    const nasty = fc
      .array(
        fc.constantFrom(
          '.',
          '..',
          '%2e',
          '%2E',
          '/',
          '\\',
          '%5c',
          '%2f',
          'a',
          ':',
          '?',
          '#',
          ' ',
          '%',
          '\0',
          'é',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(nasty, (text) => {
        const path = urlPath(text);
        if (path === undefined) return;
        expect(new URL(path, 'https://a.example/').href).toBe(`https://a.example${path}`);
        expect(
          outputPathOf(path)
            .split('/')
            .every((segment) => !/^\.{0,2}$/.test(segment)),
        ).toBe(true);
      }),
    );
  });
});

describe('pageUrl', () => {
  it.each([
    ['/about', '/about/'],
    ['/about/', '/about/'],
    ['/2009/05/x.html', '/2009/05/x.html'],
    ['/x.HTM', '/x.HTM'],
    ['/story.asp', '/story.asp/'],
    ['/v1.2', '/v1.2/'],
    ['/', '/'],
    ['/a/../b', undefined],
  ])('reads %j as %j', (text, path) => {
    expect(pageUrl(text)).toBe(path);
  });
});

describe('fileUrl', () => {
  it('takes a name to the letter', () => {
    expect(fileUrl('img/100%41 «x».png')).toBe('/img/100%2541%20%C2%ABx%C2%BB.png');
  });

  it('leads back to the file, whatever its name', () => {
    fc.assert(fc.property(filePath, (path) => outputPathOf(fileUrl(path)) === path));
  });
});

describe('childUrl', () => {
  it('stays below the folder', () => {
    expect(childUrl(url('/'), 'feed.xml')).toBe('/feed.xml');
    expect(childUrl(url('/tags/mir/'), 'a b.xml')).toBe('/tags/mir/a%20b.xml');
  });
});

describe('outputPathOf', () => {
  it.each([
    ['/', 'index.html'],
    ['/a/', 'a/index.html'],
    ['/a.html', 'a.html'],
    ['/CNAME', 'CNAME'],
    ['/caf%C3%A9/', 'café/index.html'],
  ])('serves %j from %j', (path, output) => {
    expect(outputPathOf(url(path))).toBe(output);
  });
});

describe('decodePercent', () => {
  it('gives undefined for what is no UTF-8', () => {
    expect(decodePercent('%D0%BC')).toBe('м');
    expect(decodePercent('%D0')).toBeUndefined();
    expect(decodePercent('50%')).toBeUndefined();
  });
});

describe('withBase and absoluteUrl', () => {
  it('put a path below the base path or the address of the site', () => {
    expect(withBase(url('/a/'), '')).toBe('/a/');
    expect(withBase(url('/a/'), '/notes')).toBe('/notes/a/');
    expect(absoluteUrl(url('/a/'), 'https://example.org/notes/')).toBe(
      'https://example.org/notes/a/',
    );
    expect(absoluteUrl(url('/'), 'https://example.org/')).toBe('https://example.org/');
  });
});
