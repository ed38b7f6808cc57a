// The door to sharp. Loading it takes as long as hundreds of posts: nobody does who has no image to
// look at.
import type { Sharp, SharpOptions } from 'sharp';

/** Makes a picture of a file, of bytes, of text or of a plain colour. */
export type OpenSharp = (
  input: string | Buffer | SharpOptions | undefined,
  options?: SharpOptions,
) => Sharp;

let loading: Promise<OpenSharp> | undefined;

/**
 * Loads sharp once, with one thread a picture: so the bytes do not depend on the machine, and
 * pictures are made beside each other.
 */
export function loadSharp(): Promise<OpenSharp> {
  return (loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(1);
    // libvips would know files by their names, whatever is in them now.
    sharp.cache(false);
    return sharp as OpenSharp;
  }));
}
