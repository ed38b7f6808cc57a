import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { fileUrl } from '../../src/lib/url.ts';
import { fileUrlsOf, imageOf } from '../../src/plan/file-urls.ts';
import { makeLink, makePost } from '../support/make-post.ts';

const file = (path: string) => makeLink(path, { kind: 'file', path: sourcePath(path) });
const options = {
  config: { base: '/notes' },
  urlOf: new Map([
    [sourcePath('posts/b.md'), fileUrl('b/')],
    [sourcePath('posts/x.png'), fileUrl('media/x.png')],
  ]),
};

describe('fileUrlsOf', () => {
  it('maps the files that a post links to, and leaves those without address as typed', () => {
    const links = [
      file('posts/b.md'),
      makeLink('../gone/a.md?b#c', { kind: 'file', path: sourcePath('gone/a.md') }),
      makeLink('./javascript:x.md', { kind: 'file', path: sourcePath('posts/javascript:x.md') }),
      makeLink('a\\b:c.md', { kind: 'file', path: sourcePath('posts/a\\b:c.md') }),
      makeLink('/c/', { kind: 'path', path: '/c/' }),
    ];
    expect(fileUrlsOf(makePost('a', { links }), options)).toEqual({
      'posts/b.md': '/notes/b/',
      'gone/a.md': '../gone/a.md',
      'posts/javascript:x.md': './javascript:x.md',
      'posts/a/b:c.md': './a\\b:c.md',
    });
  });

  it('maps the names that another engine has for posts', () => {
    const name = (path: string) => makeLink(`{{< ref >}}`, { kind: 'name', path });
    const links = [name('B.md'), name('gone.md')];
    expect(fileUrlsOf(makePost('a', { links }), options)).toEqual({
      'name:B.md': '/notes/b/',
      'name:gone.md': 'gone.md',
    });
  });

  it('is undefined where a post links to no file', () => {
    const links = [makeLink('/c/', { kind: 'path', path: '/c/' })];
    expect(fileUrlsOf(makePost('a', { links }), options)).toBeUndefined();
  });
});

describe('imageOf', () => {
  const image = (src: string) => imageOf(makePost('a', { image: { src, alt: 'A' } }), options);

  it('gives a file of the site its address', () => {
    expect(image('broadsheet:posts/x.png?v=1')).toEqual({
      src: '/notes/media/x.png?v=1',
      alt: 'A',
    });
    expect(image('broadsheet:posts/gone.png')).toBeUndefined();
  });

  it('leaves any other address as it is', () => {
    expect(image('/notes/images/x.png')).toEqual({ src: '/notes/images/x.png', alt: 'A' });
    expect(imageOf(makePost('a'), options)).toBeUndefined();
  });
});
