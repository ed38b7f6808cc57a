// An image file → whether all of its pixels can be read. Makes nothing.
import { mostPixels } from './encode-image.ts';
import { loadSharp } from './sharp.ts';

/**
 * Reads a picture to its end, in the smallest size that its format allows: a small part of what it
 * takes to encode it. Rejects if the file is damaged.
 */
export async function decodeImage(file: string): Promise<void> {
  const open = await loadSharp();
  await open(file, { failOn: 'error', limitInputPixels: mostPixels }).resize(8).raw().toBuffer();
}
