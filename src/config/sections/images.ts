// The keys of the configuration that are about images.
import { type ConfigSection, configKey, mapping } from '../config-key.ts';
import { filledText, wholeNumber, z } from '../values.ts';

const widths = z
  .array(wholeNumber, { error: 'a list of widths in pixels' })
  .overwrite((written) => [...new Set(written)].sort((a, b) => a - b));
const format = z.enum(['avif', 'webp', 'jpeg', 'png', 'auto'], {
  error: '"avif", "webp", "jpeg", "png" or "auto"',
});
const formats = z
  .array(format, { error: 'a list of formats' })
  .overwrite((written) => [...new Set(written)]);
const fromOneTo100 = { error: 'a whole number from 1 to 100' };
const percent = z.int(fromOneTo100).min(1, fromOneTo100).max(100, fromOneTo100);

const variants = mapping({
  widths: configKey(widths, {
    default: [480, 960, 1600],
    describe: 'The widths, in pixels, of the copies that are made of an image.',
  }),
  formats: configKey(formats, {
    default: ['avif', 'webp'],
    describe:
      'The formats of the copies, the best first; "auto" is the format of the image itself.',
  }),
  sizes: configKey(filledText, {
    default: '(min-width: 38rem) 34rem, 100vw',
    describe: 'The width at which pages show images, as in the attribute `sizes` of HTML.',
  }),
  quality: configKey(
    mapping({
      avif: configKey(percent, { default: 50, describe: 'The quality of AVIF files.' }),
      webp: configKey(percent, { default: 75, describe: 'The quality of WebP files.' }),
      jpeg: configKey(percent, { default: 78, describe: 'The quality of JPEG files.' }),
    }),
    { default: {}, describe: 'The quality of the copies, from 1 to 100.' },
  ),
});
const noneOrVariants = z
  .union([z.literal(false), variants], {
    error: 'false, or a mapping of `widths`, `formats`, `sizes` and `quality`',
  })
  .transform((written) => written || { widths: [] })
  .pipe(variants);

export const images: ConfigSection = {
  images: configKey(noneOrVariants, {
    default: {},
    describe:
      'Other sizes and formats of the images that posts show. With `false`, images are ' +
      'published as they are; pages still say how wide and high they are.',
    see: 'writing.md#images',
  }),
};
