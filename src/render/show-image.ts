// An image of a body, and what is known of its file → what its tag lacks, so that nothing jumps and
// little is loaded: sizes, formats to choose from, images below the fold when they are wanted.
// Knows no file; addresses stay as they are.
import { encodeAttribute } from '../lib/html.ts';
import type { Splice } from '../lib/splice.ts';
import type { PageImages } from '../site/pages.ts';
import type { ImagePlace } from '../site/types.ts';

/** What to show an image with. */
export interface ShowOptions {
  /** By address, without "?" and "#". */
  readonly images: PageImages;
  /** Another image is above it, so that it need not be there at once. */
  readonly isLate: boolean;
}

type Attributes = ImagePlace['attributes'];

const late = { loading: 'lazy', decoding: 'async' };

/**
 * Gives an image its size and its formats, as far as they are known, and has it loaded late if it
 * is not the first one. What the author wrote stays: a size, `loading`, a `srcset`, a `<picture>`.
 */
export function showImage(place: ImagePlace, { images, isLate }: ShowOptions): Splice[] {
  const { start, end, attributes } = place;
  const image = imageAt(attributes['src'] ?? '', images);
  const added = Object.entries({ ...sizeOf(attributes, image), ...(isLate && late) })
    .filter(([name]) => !Object.hasOwn(attributes, name))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  const splices = added === '' ? [] : [{ start: end, end, text: added }];
  if (!image?.sources || place.isInPicture || Object.hasOwn(attributes, 'srcset')) return splices;
  const text = `<picture>${sourcesOf(attributes, image)}`;
  return [
    { start, end: start, text },
    ...splices,
    // After the ">" of the tag.
    { start: end + 1, end: end + 1, text: '</picture>' },
  ];
}

function imageAt(src: string, images: PageImages): PageImages[string] | undefined {
  const address = src.replace(/[?#].*$/s, '');
  return Object.hasOwn(images, address) ? images[address] : undefined;
}

function sourcesOf({ width }: Attributes, image: PageImages[string]): string {
  const sizes = encodeAttribute(isPixels(width) ? `${width}px` : (image.sizes ?? '100vw'));
  return (image.sources ?? [])
    .map(
      ({ type, srcset }) =>
        `<source type="${type}" srcset="${encodeAttribute(srcset)}" sizes="${sizes}">`,
    )
    .join('');
}

/** Width and height; if the author has given one of them, the other that belongs to it. */
function sizeOf(
  given: Attributes,
  { width = 0, height = 0 }: PageImages[string] = {},
): Readonly<Record<string, string>> {
  const { width: givenWidth, height: givenHeight } = given;
  if (width * height === 0 || (givenWidth !== undefined && givenHeight !== undefined)) return {};
  const scaled = (length: string, [part, whole]: readonly [number, number]) =>
    String(Math.round((Number(length) * part) / whole));
  if (givenWidth !== undefined)
    return isPixels(givenWidth) ? { height: scaled(givenWidth, [height, width]) } : {};
  if (givenHeight !== undefined)
    return isPixels(givenHeight) ? { width: scaled(givenHeight, [width, height]) } : {};
  return { width: String(width), height: String(height) };
}

function isPixels(written: string | undefined): written is string {
  return written !== undefined && /^[1-9]\d{0,4}$/.test(written);
}
