import { appendFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type MakeImagesOptions,
  makeImages,
  sweepImages,
} from '../../../src/build/steps/make-images.ts';
import { openImageStore } from '../../../src/cache/image-store.ts';
import { hashFile } from '../../../src/load/file-state.ts';
import type { StaticFile } from '../../../src/plan/plan-pages.ts';
import type { SiteConfig } from '../../../src/site/types.ts';
import { makeFolder } from '../../support/broadsheet.ts';
import { makeLink, makePost, makeSite } from '../../support/make-post.ts';
import { hugePng, movingGif, picture } from '../../support/pictures.ts';

const small = {
  images: {
    widths: [40, 80],
    formats: ['avif', 'webp'],
    sizes: '100vw',
    quality: { avif: 50, webp: 75, jpeg: 78 },
  },
} satisfies Partial<SiteConfig>;

/** A site whose one post shows the images, each a file of public/. */
function siteOf(
  root: string,
  images: Readonly<Record<string, Buffer | string>>,
  config: Partial<SiteConfig> = small,
) {
  const publicFiles = Object.entries(images).map(([path, bytes]): StaticFile => {
    const file = join(root, 'public', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return { path, file, hash: hashFile(file) };
  });
  const links = Object.keys(images).map((path) => ({
    ...makeLink(`/${path}`, { kind: 'path', path: `/${path}` }),
    isImage: true as const,
  }));
  return {
    site: makeSite([makePost('a', { links })], config),
    files: { publicFiles, postFiles: [] },
  };
}

async function make(
  { site, files }: ReturnType<typeof siteOf>,
  root: string,
  given: Partial<MakeImagesOptions> = {},
) {
  const [cache, scratch] = [join(root, 'cache'), join(root, 'cache/scratch')];
  mkdirSync(scratch, { recursive: true });
  let made = 0;
  const store = openImageStore(join(cache, 'images.log'), scratch);
  const { images, problems } = await makeImages(site, files, {
    store,
    work: 'all',
    workers: 2,
    onBegin: () => (done) => (made = done),
    ...given,
  });
  const factsOf = (path: string) =>
    images?.facts.get(files.publicFiles.find((file) => file.path === path)!.hash);
  return {
    made,
    problems: problems.map(({ code, severity, path }) => `${severity} ${code} ${path}`),
    messages: problems.map(({ message }) => message),
    factsOf,
    folder: images?.folder,
    cache,
    scratch,
    store,
  };
}

describe('makeImages', () => {
  it('measures images and makes what pages need, once', async () => {
    const root = makeFolder();
    const given = siteOf(root, {
      'a.png': await picture(100, 50).png().toBuffer(),
      'copy.png': await picture(100, 50).png().toBuffer(),
    });
    const first = await make(given, root);
    expect(first).toMatchObject({ made: 1, problems: [] });
    expect(first.factsOf('a.png')).toEqual({ format: 'png', width: 100, height: 50 });
    expect(
      readdirSync(first.folder!)
        .map((name) => name.replace(/^\w{16}/, '…'))
        .sort(),
    ).toEqual(['…-40.avif', '…-40.webp', '…-80.avif', '…-80.webp']);
    expect(await make(given, root)).toMatchObject({ made: 0, problems: [] });
  });

  it('makes again what the cache has lost, and other files for other settings', async () => {
    const root = makeFolder();
    const images = { 'a.png': await picture(100, 50).png().toBuffer() };
    const { folder, store } = await make(siteOf(root, images), root);
    const before = readdirSync(folder!);
    const other = siteOf(root, images, {
      images: { ...small.images, widths: [40], quality: { ...small.images.quality, avif: 30 } },
    });
    expect((await make(other, root)).made).toBe(1);
    expect(readdirSync(folder!)).toHaveLength(before.length + 1);
    sweepImages(other.files, { site: other.site, store });
    expect(readdirSync(folder!).filter((name) => before.includes(name))).toHaveLength(1);
    expect((await make(siteOf(root, images), root)).made).toBe(1);
  });

  it('knows only sizes if it is to make no files, and nothing new if not to work', async () => {
    const root = makeFolder();
    const given = siteOf(root, { 'a.png': await picture(100, 50).png().toBuffer() });
    const none = await make(given, root, { work: 'none' });
    expect([none.factsOf('a.png'), none.made]).toEqual([undefined, 0]);
    const sizes = await make(given, root, { work: 'sizes' });
    expect(sizes).toMatchObject({ made: 0, folder: undefined });
    expect(sizes.factsOf('a.png')).toMatchObject({ width: 100 });
    expect((await make(given, root, { work: 'none' })).factsOf('a.png')).toMatchObject({
      width: 100,
    });
  });

  it('says which images are damaged, each time, and makes nothing of them', async () => {
    const root = makeFolder();
    const whole = await picture(300, 200).jpeg().toBuffer();
    const given = siteOf(root, {
      'none.png': 'none',
      'half.jpg': whole.subarray(0, whole.length / 2),
      'huge.png': hugePng(100_000, 100_000),
      'whole.jpg': whole,
      'moving.gif': movingGif(100, 50),
    });
    const expected = [
      'warning bad-image public/none.png',
      'warning bad-image public/half.jpg',
      'warning bad-image public/huge.png',
    ];
    // A check says the same, and makes nothing.
    const checked = makeFolder();
    const found = await make(given, checked, { work: 'faults' });
    expect(found).toMatchObject({ problems: expected, folder: undefined });
    expect(readdirSync(found.cache)).not.toContain('images');
    const first = await make(given, root);
    expect(first).toMatchObject({ problems: expected, made: 2, messages: found.messages });
    expect(new Set(first.messages).size).toBe(3);
    expect(first.factsOf('half.jpg')).toMatchObject({ width: 300, height: 200, isFixed: true });
    expect(first.factsOf('huge.png')).toMatchObject({ width: 100_000, isFixed: true });
    expect(first.factsOf('none.png')).toBeUndefined();
    expect(readdirSync(first.folder!)).toHaveLength(4);
    expect(await make(given, root)).toMatchObject({ problems: expected, made: 0 });
  });

  it('keeps nothing of a file that changes meanwhile under its name of before', async () => {
    const root = makeFolder();
    const given = siteOf(root, { 'a.png': await picture(100, 50).png().toBuffer() });
    appendFileSync(given.files.publicFiles[0]!.file, 'more');
    const first = await make(given, root);
    expect(first.messages).toEqual([
      'Cannot make smaller copies of the image: it has changed while it was read',
    ]);
    expect(first.factsOf('a.png')).toMatchObject({ isFixed: true });
    expect(() => readdirSync(first.folder!)).toThrow('ENOENT');
  });

  it('draws the pictures of posts for social networks, once for the same words', async () => {
    const root = makeFolder();
    const given = {
      site: makeSite(
        [
          makePost('a', { title: 'One' }),
          makePost('b', { title: 'One' }),
          makePost('old', { day: '2014-01-01' }),
        ],
        { socialImages: { since: '2015-01-01' } },
      ),
      files: { publicFiles: [], postFiles: [] },
    };
    const { made, folder, store } = await make(given, root);
    expect(made).toBe(1);
    expect(statSync(join(folder!, readdirSync(folder!)[0]!)).size).toBeGreaterThan(1000);
    sweepImages(given.files, { site: given.site, store });
    expect(await make(given, root)).toMatchObject({ made: 0 });
    expect((await make(given, root, { work: 'sizes' })).folder).toBeUndefined();
  });
});
