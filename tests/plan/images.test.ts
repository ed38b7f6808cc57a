import { describe, expect, it } from 'vitest';
import type { PlanImages } from '../../src/plan/context.ts';
import { shownImages, variantsOf } from '../../src/plan/images.ts';
import type { ImageFacts, SiteConfig } from '../../src/site/types.ts';
import {
  makeConfig,
  makeLink,
  makePage,
  makePost,
  makeSite,
  makeStaticFile,
} from '../support/make-post.ts';
import { planOf } from '../support/plan-of.ts';

const [map, lead, logo] = [
  makeStaticFile('posts/2015/map.png'),
  makeStaticFile('images/the lead.jpg'),
  makeStaticFile('images/logo.svg'),
];
const facts: PlanImages['facts'] = new Map<typeof map.hash, ImageFacts>([
  [map.hash, { format: 'png', width: 700, height: 400 }],
  [lead.hash, { format: 'jpeg', width: 3000, height: 1500 }],
  [logo.hash, { format: 'svg', width: 30, height: 20 }],
]);
const image = (path: string) => ({
  ...makeLink(path, { kind: 'path', path }),
  isImage: true as const,
});
const beside = (path: string) => ({
  ...makeLink(path, { kind: 'file', path: map.path as never }),
  isImage: true as const,
});
const post = makePost('2015/a', {
  image: { src: '/n/images/the%20lead.jpg?v=1', alt: 'A' },
  links: [
    image('/images/the%20lead.jpg?v=1'),
    beside('map.png'),
    image('/images/logo.svg'),
    image('/gone.png'),
  ],
});
const config = { base: '/n', url: 'https://example.org/n/' };
const files = {
  publicFiles: [lead, logo],
  postFiles: [map],
  images: { facts, folder: '/cache/images' },
};

const variants = (given: Partial<ImageFacts>, settings: Partial<SiteConfig['images']> = {}) =>
  variantsOf(
    map.hash,
    { format: 'jpeg', width: 2000, height: 1000, ...given },
    { ...makeConfig().images, ...settings },
  ).map(({ format, width }) => `${format} ${width}`);

describe('variantsOf', () => {
  it.each([
    [2000, ['480', '960', '1600', '2000'].slice(0, 3)],
    [1000, ['480', '960']],
    [1300, ['480', '960', '1300']],
    [960, ['480', '960']],
    [481, ['480']],
    [300, ['300']],
    [239, []],
  ])('never makes an image wider than its %i pixels', (width, widths) => {
    expect(variants({ width }, { formats: ['avif'] })).toEqual(widths.map((one) => `avif ${one}`));
  });

  it('makes each format once, "auto" being that of the file', () => {
    expect(
      variants({ format: 'webp' }, { formats: ['avif', 'webp', 'auto'], widths: [480] }),
    ).toEqual(['avif 480', 'webp 480']);
    expect(variants({}, { formats: ['auto'], widths: [480] })).toEqual(['jpeg 480']);
  });

  it.each<[string, Partial<ImageFacts>]>([
    ['what moves or is damaged', { isFixed: true }],
    ['a drawing', { format: 'svg' }],
    ['a GIF', { format: 'gif' }],
  ])('makes nothing of %s', (_, given) => {
    expect(variants(given)).toEqual([]);
  });

  it('makes nothing without widths', () => {
    expect(variants({}, { widths: [] })).toEqual([]);
  });

  it('names a file after bytes, format and quality, and nothing else', () => {
    const named = (hash: string, quality = 50) =>
      variantsOf(
        hash as never,
        { format: 'png', width: 500, height: 1 },
        {
          ...makeConfig().images,
          widths: [480],
          formats: ['avif'],
          quality: { avif: quality, webp: 1, jpeg: 1 },
        },
      )[0]!.name;
    expect(named('a')).toMatch(/^[0-9a-f]{16}-480\.avif$/);
    expect(named('a')).toBe(named('a'));
    expect(new Set([named('a'), named('b'), named('a', 60)]).size).toBe(3);
  });
});

describe('shownImages', () => {
  it('finds the files that posts and pages show, and none that they only link to', () => {
    const other = makePage('about', {
      links: [makeLink('/images/logo.svg', { kind: 'path', path: '/images/logo.svg' })],
    });
    expect([...shownImages(makeSite([post, other]), files).keys()]).toEqual([
      'public/images/the lead.jpg',
      'posts/2015/map.png',
      'public/images/logo.svg',
    ]);
    expect(shownImages(makeSite([other]), files).size).toBe(0);
  });
});

describe('the images of a post', () => {
  const plan = planOf([post], { config, files });
  const page = plan.page('/2015/06/a/')!;

  it('are known by the addresses that the body has for them', () => {
    const shown = 'images' in page ? page.images! : {};
    expect(Object.keys(shown)).toEqual([
      '/n/images/the%20lead.jpg',
      'broadsheet:posts/2015/map.png',
      '/n/images/logo.svg',
    ]);
    expect(shown['/n/images/logo.svg']).toEqual({ width: 30, height: 20 });
    expect(shown['broadsheet:posts/2015/map.png']).toMatchObject({
      width: 700,
      height: 400,
      sizes: '100vw',
      sources: [{ type: 'image/avif' }, { type: 'image/webp' }],
    });
  });

  it('have their files in the plan, each once, with the address that pages have', () => {
    const { image: shown } = plan.view('post', '/2015/06/a/');
    expect(shown).toMatchObject({
      src: '/n/images/the%20lead.jpg?v=1',
      alt: 'A',
      width: 3000,
      height: 1500,
    });
    const urls = shown!.sources!.flatMap(({ srcset }) =>
      srcset.split(', ').map((one) => one.split(' ')[0]!),
    );
    expect(urls).toHaveLength(6);
    for (const url of urls)
      expect(plan.page(url.slice('/n'.length))).toMatchObject({
        kind: 'asset',
        source: 'public/images/the lead.jpg',
        file: `/cache/images/${url.split('/').at(-1)}`,
      });
    expect(plan.urls.filter((url) => url.startsWith('/assets/img/'))).toHaveLength(10);
  });

  it('have sizes and no files where none are made', () => {
    const bare = planOf([post], { config, files: { ...files, images: { facts } } });
    expect(bare.view('post', '/2015/06/a/').image).toEqual({
      src: '/n/images/the%20lead.jpg?v=1',
      alt: 'A',
      width: 3000,
      height: 1500,
    });
    expect(bare.urls.filter((url) => url.startsWith('/assets/img/'))).toEqual([]);
  });

  it('are as they were written where nothing is known', () => {
    const bare = planOf([post], { config, files: { publicFiles: [lead], postFiles: [map] } });
    expect(bare.page('/2015/06/a/')).not.toHaveProperty('images');
    expect(bare.view('post', '/2015/06/a/').image).toEqual(post.image);
  });
});
