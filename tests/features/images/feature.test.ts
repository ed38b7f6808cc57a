import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../../src/lib/path.ts';
import { makeLink, makePost, makeStaticFile } from '../../support/make-post.ts';
import { planOf } from '../../support/plan-of.ts';

const chart = makeStaticFile('posts/chart.png');
const link = {
  ...makeLink('chart.png', { kind: 'file', path: sourcePath('posts/chart.png') }),
  isImage: true as const,
};
const facts = new Map([[chart.hash, { format: 'png', width: 900, height: 600 }]]);
const copies = (images: { readonly facts: typeof facts; readonly folder?: string }) =>
  planOf([makePost('a', { links: [link] }), makePost('b', { links: [link] })], {
    files: { postFiles: [chart], images },
  }).urls.filter((url) => url.startsWith('/assets/img/'));

describe('copies of images', () => {
  it('are planned once, however many posts show the image', () => {
    const urls = copies({ facts, folder: '/cache' });
    expect(urls.map((url) => url.replace(/^.*-/, '')).toSorted()).toEqual([
      '480.avif',
      '480.webp',
      '900.avif',
      '900.webp',
    ]);
  });

  it('are none if nothing can be made', () => {
    expect(copies({ facts })).toEqual([]);
  });
});
