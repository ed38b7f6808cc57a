// The door to sharp. Loading it takes as long as parsing hundreds of posts, so it is loaded only
// for sites with images.
import type { Sharp, SharpOptions } from 'sharp';

/** Makes a picture from a file, from bytes, from text or from a plain colour. */
export type OpenSharp = (
  input: string | Buffer | SharpOptions | undefined,
  options?: SharpOptions,
) => Sharp;

let loading: Promise<OpenSharp> | undefined;

/**
 * Loads sharp once, with one thread for each picture, so that the bytes do not depend on the
 * machine and several pictures can be made at once.
 */
export function loadSharp(): Promise<OpenSharp> {
  return (loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(1);
    // libvips would recognise files by their names, whatever they contain now.
    sharp.cache(false);
    return sharp as OpenSharp;
  }));
}
