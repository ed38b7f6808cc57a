// The HTML of a body, and what is known of its images → the same HTML, in which nothing jumps and
// little is loaded: sizes, formats to choose from, images below the fold when they are wanted.
// Knows no file; addresses stay as they are.
import { decodeAttribute, encodeAttribute } from '../lib/html.ts';
import type { PageImages } from '../site/pages.ts';

/** What to show images with. */
export interface ShowOptions {
  /** By address, without "?" and "#". */
  readonly images: PageImages;
  /** An image stands above the body: none in it is the first. */
  readonly hasLead: boolean;
}

/**
 * A comment, an element whose content is text whatever it looks like, or any other tag; the
 * attributes of HTML as rehype writes it, where a quote is always closed.
 */
const markup =
  /<!--[^]*?-->|<(script|style|textarea|title|xmp|iframe|noembed|noframes)\b[^]*?<\/\1\s*>|<(\/?[a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;
const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/**
 * Gives every image of a body its size and its formats, as far as they are known, and has all but
 * the first loaded late. What the author wrote stays: a size, `loading`, a `srcset`, a `<picture>`
 * of his own.
 */
export function showImages(html: string, { images, hasLead }: ShowOptions): string {
  let isFirst = !hasLead;
  let isInPicture = false;
  return html.replace(
    markup,
    (tag: string, _: string | undefined, name: string | undefined, rest = '') => {
      const element = name?.toLowerCase();
      if (element === 'picture' || element === '/picture') isInPicture = element === 'picture';
      if (element !== 'img') return tag;
      const isLate = !isFirst;
      isFirst = false;
      return showImage(rest.replace(/\s*\/\s*$/, ''), { images, isLate, isInPicture });
    },
  );
}

function showImage(
  written: string,
  {
    images,
    isLate,
    isInPicture,
  }: { readonly images: PageImages; readonly isLate: boolean; readonly isInPicture: boolean },
): string {
  const own = new Map(
    Array.from(written.matchAll(attribute), ([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decodeAttribute(double ?? single ?? bare ?? ''),
    ]),
  );
  const image = imageAt(own.get('src') ?? '', images);
  const size = sizeOf(own, image);
  const added = [
    ...Object.entries(size),
    ...(isLate
      ? [
          ['loading', 'lazy'],
          ['decoding', 'async'],
        ]
      : []),
  ].filter(([name = '']) => !own.has(name));
  const img = `<img${written}${added.map(([name, value]) => ` ${name}="${value}"`).join('')}>`;
  if (!image?.sources || isInPicture || own.has('srcset')) return img;
  const width = own.get('width');
  const sizes = encodeAttribute(isPixels(width) ? `${width}px` : (image.sizes ?? '100vw'));
  const sources = image.sources.map(
    ({ type, srcset }) =>
      `<source type="${type}" srcset="${encodeAttribute(srcset)}" sizes="${sizes}">`,
  );
  return `<picture>${sources.join('')}${img}</picture>`;
}

function imageAt(src: string, images: PageImages): PageImages[string] | undefined {
  const address = src.replace(/[?#].*$/s, '');
  return Object.hasOwn(images, address) ? images[address] : undefined;
}

/** Width and height; where the author has said one of them, the other one that belongs to it. */
function sizeOf(
  own: ReadonlyMap<string, string>,
  { width = 0, height = 0 }: PageImages[string] = {},
): Readonly<Record<string, string>> {
  const [ownWidth, ownHeight] = [own.get('width'), own.get('height')];
  if (width * height === 0 || (ownWidth !== undefined && ownHeight !== undefined)) return {};
  if (ownWidth !== undefined)
    return isPixels(ownWidth)
      ? { height: String(Math.round((Number(ownWidth) * height) / width)) }
      : {};
  if (ownHeight !== undefined)
    return isPixels(ownHeight)
      ? { width: String(Math.round((Number(ownHeight) * width) / height)) }
      : {};
  return { width: String(width), height: String(height) };
}

function isPixels(written: string | undefined): written is string {
  return written !== undefined && /^[1-9]\d{0,4}$/.test(written);
}
