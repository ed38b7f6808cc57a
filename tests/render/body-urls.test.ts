import { describe, expect, it } from 'vitest';
import { absoluteUrlOn, urlOfFile } from '../../src/render/body-urls.ts';

describe('absoluteUrlOn', () => {
  const page = 'https://example.org/notes/2015/06/rivers/';

  it.each([
    ['/notes/2014/', 'https://example.org/notes/2014/'],
    ['../dams/?a#b', 'https://example.org/notes/2015/06/dams/?a#b'],
    ['map.png', 'https://example.org/notes/2015/06/rivers/map.png'],
    ['#fn-1', 'https://example.org/notes/2015/06/rivers/#fn-1'],
    ['', 'https://example.org/notes/2015/06/rivers/'],
    ['?page=2', 'https://example.org/notes/2015/06/rivers/?page=2'],
    ['//cdn.example/x.png', 'https://cdn.example/x.png'],
    ['/реки/', 'https://example.org/%D1%80%D0%B5%D0%BA%D0%B8/'],
  ])('makes "%s" absolute', (url, expected) => {
    expect(absoluteUrlOn(page, url)).toBe(expected);
  });

  it.each([
    'https://other.example',
    'http://other.example/реки',
    'mailto:desk@example.org',
    'tel:+1',
    'data:image/png;base64,AA==',
    '//',
    'http://[',
    '//a b/',
  ])('keeps "%s"', (url) => {
    expect(absoluteUrlOn(page, url)).toBe(url);
  });
});

describe('urlOfFile', () => {
  const fileUrls = {
    'posts/2015/x.md': '/notes/2015/06/x/',
    'posts/река и море.png': '/notes/река.png',
    'posts/a?b.md': '/notes/a/',
  };

  it.each([
    ['broadsheet:posts/2015/x.md', '/notes/2015/06/x/'],
    ['broadsheet:posts/2015/x.md#h', '/notes/2015/06/x/#h'],
    ['broadsheet:posts/2015/x.md?a=1&b=?#h?', '/notes/2015/06/x/?a=1&b=?#h?'],
    ['broadsheet:posts/река и море.png', '/notes/река.png'],
    [
      'broadsheet:posts/%D1%80%D0%B5%D0%BA%D0%B0%20%D0%B8%20%D0%BC%D0%BE%D1%80%D0%B5.png',
      '/notes/река.png',
    ],
    ['broadsheet:posts/a%3Fb.md?c', '/notes/a/?c'],
  ])('replaces %s by the URL of the file', (url, expected) => {
    expect(urlOfFile(url, fileUrls)).toBe(expected);
  });

  it.each([
    ['broadsheet:posts/2015/gone.md#h', 'gone.md#h'],
    ['broadsheet:gone.md', 'gone.md'],
    ['broadsheet:posts/100%.md', '100%25.md'],
    ['broadsheet:constructor', 'constructor'],
    ['broadsheet:posts/', ''],
  ])('replaces %s, which is not there, by its last segment', (url, expected) => {
    expect(urlOfFile(url, fileUrls)).toBe(expected);
  });

  it.each(['javascript:alert(1)', ' javascript:alert(1)', '\\\\evil.example'])(
    'never makes a URL with a scheme or a host of the path "%s"',
    (path) => {
      expect(urlOfFile(`broadsheet:${path}`, {})).toBe(`./${path}`);
    },
  );

  it('leaves other URLs alone', () => {
    expect(urlOfFile('posts/2015/x.md', fileUrls)).toBe('posts/2015/x.md');
  });
});
