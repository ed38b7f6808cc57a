import { describe, expect, it } from 'vitest';
import { checkSiteLinks } from './check-site-links.ts';
import { makeSite } from './make-site.ts';

const check = (body: string, options = {}) =>
  checkSiteLinks(
    makeSite({
      'index.html': body,
      'a/index.html': '<h2 id="h&amp;é"><a name="old"></a>',
      'b.html': '',
      'реки/p.png': '',
    }),
    options,
  );

describe('checkSiteLinks', () => {
  it.each([
    [
      'pages, files and ids that exist',
      '<a href="/a/"></a><a href="a/#h&amp;%C3%A9"></a><a href="/a/#old">' +
        '<img src="/реки/p.png" srcset="/%D1%80%D0%B5%D0%BA%D0%B8/p.png 1x, реки/p.png 2x">' +
        '</a><a href="b.html?x#top">',
    ],
    ['places on the page itself', '<p id="x"><a href="#x"></a><a href="#"></a><a href=""></a>'],
    [
      'addresses elsewhere',
      '<a href="https://example.com/x"></a><a href="mailto:a@b.example"></a>' +
        '<img src="data:,x"><a href="//cdn.example/x">',
    ],
    [
      'what only looks like a link',
      '<!-- <a href="/x"> --><p title="/x">href="/x"</p><script>"<a href=/x>"</script>',
    ],
  ])('has nothing to say about %s', (_, body) => {
    expect(check(body)).toEqual([]);
  });

  it.each([
    ['<a href="/gone/">', 'index.html: /gone/: no such file'],
    ['<a href="/a/#gone">', 'index.html: /a/#gone: no such id in a/index.html'],
    ['<a href="#gone">', 'index.html: #gone: no such id in index.html'],
    ['<a href="/реки/p.png#x">', 'index.html: /реки/p.png#x: no such id in реки/p.png'],
    ['<a href="/a">', 'index.html: /a: a folder without its slash'],
    ['<img src=gone.png>', 'index.html: gone.png: no such file'],
    ['<img srcset="/b.html 1x, /gone.png 2x">', 'index.html: /gone.png: no such file'],
    ['<link rel="stylesheet" href="/style.css">', 'index.html: /style.css: no such file'],
    ['<template><a href="/gone">', 'index.html: /gone: no such file'],
    ['<meta http-equiv="refresh" content="0; url=/gone/">', 'index.html: /gone/: no such file'],
    ['<a href="http://[">', 'index.html: http://[: not a URL'],
  ])('reports %s', (body, problem) => {
    expect(check(body)).toEqual([problem]);
  });

  it('holds every page to the base path', () => {
    expect(
      check(
        '<a href="/notes/a/"></a><a href="/notes/"></a><a href="a/"></a>' +
          '<a href="/a/"></a><a href="/notesa/">',
        { base: '/notes' },
      ),
    ).toEqual([
      'index.html: /a/: outside the base path',
      'index.html: /notesa/: outside the base path',
    ]);
  });

  it('checks absolute addresses of the site when it is told the origin', () => {
    const body =
      '<link rel="canonical" href="https://example.org/gone/"><a href="https://example.com/gone/">';
    expect(check(body)).toEqual([]);
    expect(check(body, { origin: 'https://example.org' })).toEqual([
      'index.html: https://example.org/gone/: no such file',
    ]);
  });

  it('looks at every page, once for each address, from where the page stands', () => {
    const dir = makeSite({
      '404.html': '<a href="x">',
      'a/b/index.html': '<a href="../x"></a><a href="../x">',
      'a/x': '',
    });
    expect(checkSiteLinks(dir)).toEqual(['404.html: x: no such file']);
  });
});
