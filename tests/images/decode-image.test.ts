import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeImage } from '../../src/images/decode-image.ts';
import { makeFolder } from '../support/broadsheet.ts';
import { picture, put } from '../support/pictures.ts';

describe('decodeImage', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'accepts a whole %s, and rejects half of one',
    async (format) => {
      const whole = await picture(300, 200).toFormat(format).toBuffer();
      const file = join(makeFolder(), 'image');
      await expect(decodeImage(put(file, whole))).resolves.toBeUndefined();
      const half = whole.subarray(0, Math.floor(whole.length / 2));
      await expect(decodeImage(put(file, half))).rejects.toThrow();
    },
  );
});
