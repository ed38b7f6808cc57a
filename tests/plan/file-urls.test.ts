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
  it('maps the files that a post links to, and leaves out those that have no address', () => {
    const links = [
      file('posts/b.md'),
      file('posts/gone.md'),
      makeLink('/c/', { kind: 'path', path: '/c/' }),
    ];
    expect(fileUrlsOf(makePost('a', { links }), options)).toEqual({ 'posts/b.md': '/notes/b/' });
  });

  it('is undefined where a post links to no file', () => {
    expect(fileUrlsOf(makePost('a', { links: [file('posts/gone.md')] }), options)).toBeUndefined();
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
