// An image file → the same picture in another format and other widths, as bytes. The door to
// Eleventy's image plugin, which ships no types. Writes nothing and never uses the network: it is
// given files of the site only.
import type { SiteConfig } from '../config/site-config.ts';
import { loadSharp } from './sharp.ts';

export interface EncodeOptions {
  readonly format: string;
  /** In pixels; none is larger than the image. */
  readonly widths: readonly number[];
  readonly quality: SiteConfig['images']['quality'];
}

/** The part of the plugin that is used. https://www.11ty.dev/docs/plugins/image/ */
type EleventyImage = (
  source: string,
  options: object,
) => Promise<
  Readonly<Record<string, readonly { readonly width: number; readonly buffer: Buffer }[]>>
>;

/** Pictures with more pixels than this take gigabytes to decode. */
export const mostPixels = 100_000_000;

let loading: Promise<EleventyImage> | undefined;

/** Encodes an image; gives the bytes by width. Rejects if the file is damaged. */
export async function encodeImage(
  file: string,
  { format, widths, quality }: EncodeOptions,
): Promise<ReadonlyMap<number, Buffer>> {
  // The plugin uses sharp as it is set up there.
  await loadSharp();
  // @ts-expect-error Eleventy's plugin ships no types
  loading ??= import('@11ty/eleventy-img').then(
    ({ default: image }: { readonly default: EleventyImage }) => image,
  );
  const image = await loading;
  const made = await image(file, {
    formats: [format],
    widths: [...widths],
    // Widths are decided, and existing files are known: the plugin has nothing to remember.
    minimumThreshold: 1,
    formatFiltering: [],
    dryRun: true,
    useCache: false,
    urlFormat: () => '',
    failOnError: true,
    sharpOptions: { failOn: 'error', limitInputPixels: mostPixels },
    // One more step of effort takes four times as long and saves a twentieth of the bytes.
    sharpAvifOptions: { quality: quality.avif, effort: 3 },
    sharpWebpOptions: { quality: quality.webp },
    sharpJpegOptions: { quality: quality.jpeg, mozjpeg: true },
    sharpPngOptions: { compressionLevel: 9 },
  });
  return new Map((made[format] ?? []).map(({ width, buffer }) => [width, buffer]));
}
