// An image file → its format and its size in CSS pixels, as browsers show it. Reads the head of the
// file, not the picture.
import type { ImageFacts } from '../site/types.ts';
import { loadSharp } from './sharp.ts';

/** The size that browsers give to a drawing without one. CSS 2.2, 10.3.2. */
const noSize = { width: 300, height: 150 } as const;

/**
 * Measures a file; undefined if it is not an image that can be read. A picture that a camera has
 * rotated is measured upright.
 */
export async function measureImage(file: string): Promise<ImageFacts | undefined> {
  const open = await loadSharp();
  try {
    const {
      format,
      compression,
      width,
      height,
      orientation = 1,
      pages = 1,
      pageHeight,
    } = await open(file, { limitInputPixels: false }).metadata();
    const tall = pageHeight ?? height;
    const size = { width: width ?? noSize.width, height: tall ?? noSize.height };
    const upright = orientation >= 5 ? { width: size.height, height: size.width } : size;
    if (format === undefined || size.width < 1 || size.height < 1) return undefined;
    return {
      format: format === 'heif' && compression === 'av1' ? 'avif' : format,
      ...upright,
      ...(pages > 1 && { isFixed: true }),
    };
  } catch {
    return undefined;
  }
}
