// Posts, and what is known of image files → how pages show the images of the site, and the pages of
// the files that are made of them. Makes no file: says which there must be, by names that stand for
// what is in them.

import { fileRef } from '../lib/file-ref.ts';
import { freeze } from '../lib/freeze.ts';
import { fileHash } from '../lib/hash.ts';
import { memoize } from '../lib/memoize.ts';
import { decodePercent, outputPathOf, withBase } from '../lib/url.ts';
import { addressed } from '../site/addressed.ts';
import { madeImageUrl } from '../site/addresses.ts';
import type { AssetPage, PageImages } from '../site/pages.ts';
import type {
  ContentHash,
  Image,
  ImageFacts,
  InternalLink,
  Post,
  Site,
  SiteConfig,
  SourcePath,
} from '../site/types.ts';
import type { PlanContext, PlanOptions, StaticFile } from './context.ts';
import { imageOf } from './file-urls.ts';

/** How pages show images; every function gives the same answer for the same post. */
export interface Images {
  /** Those that the body of a post shows; undefined where there is nothing to say of any. */
  readonly ofPost: (post: Pick<Post, 'links'>) => PageImages | undefined;
  /** The lead image. */
  readonly lead: (post: Pick<Post, 'image' | 'links'>) => Image | undefined;
}

/** A file in another format or size than the image that it is made of. */
export interface Variant {
  /** "5d41402abc4b2a76-480.avif" */
  readonly name: string;
  readonly format: string;
  readonly width: number;
}

type ImageView = PageImages[string];

/** Another way of encoding with the same settings, and all files get other names. */
const encodingVersion = 1;

const readable = /\.(?:avif|gif|jpe?g|jfif|png|svg|webp)$/i;
const formatsWithVariants: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'avif']);

/** The image files of the site that published posts and pages show, by path. */
export function shownImages(
  site: Pick<Site, 'posts' | 'pages' | 'unlisted'>,
  options: Pick<PlanOptions, 'publicFiles' | 'postFiles'>,
): ReadonlyMap<SourcePath, StaticFile> {
  const files = imageFiles(options);
  const shown = new Map<SourcePath, StaticFile>();
  if (files.size === 0) return shown;
  for (const { links } of addressed(site)) {
    for (const link of links) {
      const path = link.isImage && pathOf(link);
      const file = path && files.get(path);
      if (file) shown.set(path, file);
    }
  }
  return shown;
}

function imageFiles({
  publicFiles,
  postFiles,
}: Pick<PlanOptions, 'publicFiles' | 'postFiles'>): Map<string, StaticFile> {
  const images = (files: readonly StaticFile[], prefix: string) =>
    files
      .filter(({ path }) => readable.test(path))
      .map((file) => [prefix + file.path, file] as const);
  return new Map([...images(publicFiles, 'public/'), ...images(postFiles, '')]);
}

/** The file that an image names; undefined for addresses of other kinds. */
function pathOf({ target }: InternalLink): SourcePath | undefined {
  if (target.kind === 'file') return target.path;
  const path = target.kind === 'path' ? decodePercent(withoutTail(target.path)) : undefined;
  return path === undefined ? undefined : (`public${path}` as SourcePath);
}

function withoutTail(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/**
 * The files to make of an image: never wider than it is, none of what moves, of drawings and of
 * small marks.
 */
export function variantsOf(
  hash: ContentHash,
  facts: ImageFacts,
  { widths, formats, quality }: SiteConfig['images'],
): Variant[] {
  if (facts.isFixed || !formatsWithVariants.has(facts.format)) return [];
  const wanted = [...new Set(formats.map((format) => (format === 'auto' ? facts.format : format)))];
  return wanted.flatMap((format) => {
    const name = fileHash(
      JSON.stringify([hash, format, quality[format as keyof typeof quality], encodingVersion]),
    );
    return widthsOf(facts.width, widths).map((width) => ({
      name: `${name}-${width}.${format}`,
      format,
      width,
    }));
  });
}

/**
 * As eleventy-img has them: the file's own width takes the place of larger ones, where it is a
 * quarter more than the next smaller one.
 */
function widthsOf(own: number, wanted: readonly number[]): readonly number[] {
  const fitting = wanted.filter((width) => width <= own);
  const largest = fitting.at(-1);
  if (largest === undefined) return wanted.length > 0 && own * 2 >= wanted[0]! ? [own] : [];
  return fitting.length < wanted.length && own > largest * 1.25 ? [...fitting, own] : fitting;
}

/** Makes the functions for one plan. */
export function makeImages(
  site: Site,
  { options, urlOf }: Pick<PlanContext, 'options' | 'urlOf'>,
): Images {
  const { config } = site;
  const { images } = options;
  const files = images ? imageFiles(options) : new Map<string, StaticFile>();
  const viewOf = memoize((path: SourcePath): { readonly view?: ImageView } => {
    const hash = files.get(path)?.hash;
    const facts = hash && images?.facts.get(hash);
    if (!hash || !facts || !urlOf.has(path)) return {};
    const variants = images?.folder === undefined ? [] : variantsOf(hash, facts, config.images);
    const { width, height } = facts;
    // Many pages may show it, and a template may hold code.
    return {
      view: freeze(
        variants.length === 0
          ? { width, height }
          : {
              width,
              height,
              sources: sourcesOf(variants, config.base),
              sizes: config.images.sizes,
            },
      ),
    };
  });

  function ofPost({ links }: Pick<Post, 'links'>): PageImages | undefined {
    let shown: Record<string, ImageView> | undefined;
    for (const link of links) {
      const path = link.isImage && files.size > 0 && pathOf(link);
      const view = path && viewOf(path).view;
      if (view) (shown ??= {})[srcOf(link, config)] = view;
    }
    return shown;
  }

  return {
    ofPost,
    lead(post) {
      const image = imageOf(post, { urlOf, config });
      const view = image && ofPost(post)?.[withoutTail(post.image!.src)];
      return view ? { ...image, ...view } : image;
    },
  };
}

/** How the body of a post has an image until its address is known, without "?" and "#". */
function srcOf({ target }: InternalLink, { base }: Pick<SiteConfig, 'base'>): string {
  return target.kind === 'file' ? fileRef(target.path) : base + withoutTail(target.path);
}

function sourcesOf(variants: readonly Variant[], base: string): NonNullable<ImageView['sources']> {
  const formats = [...new Set(variants.map(({ format }) => format))];
  return formats.map((format) => ({
    type: `image/${format}`,
    srcset: variants
      .filter((one) => one.format === format)
      .map(({ name, width }) => `${withBase(madeImageUrl(name), base)} ${width}w`)
      .join(', '),
  }));
}

/** A file that is made of an image or for a post, to be copied out of the cache. */
export interface MadeImage {
  readonly name: string;
  /** The image, or the post. */
  readonly source: SourcePath;
}

/** Plans files that are made, each once; none if nothing is made in this build. */
export function planMadeImages(
  files: Iterable<MadeImage>,
  { options }: Pick<PlanContext, 'options'>,
): AssetPage[] {
  const folder = options.images?.folder;
  if (folder === undefined) return [];
  const assets = new Map<string, AssetPage>();
  for (const { name, source } of files) {
    if (assets.has(name)) continue;
    const url = madeImageUrl(name);
    const hash = name as ContentHash;
    const file = `${folder}/${name}`;
    assets.set(name, { kind: 'asset', url, output: outputPathOf(url), file, hash, source });
  }
  return [...assets.values()];
}
