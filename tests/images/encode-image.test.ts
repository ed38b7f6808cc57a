import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodeImage } from '../../src/images/encode-image.ts';
import { makeFolder } from '../support/broadsheet.ts';
import { hugePng, picture, put } from '../support/pictures.ts';

const quality = { avif: 50, webp: 75, jpeg: 78 };
const file = async (bytes: Promise<Buffer> | Buffer) =>
  put(join(makeFolder(), 'image'), await bytes);
const sizesOf = async (made: ReadonlyMap<number, Buffer>) =>
  Promise.all(
    Array.from(made, async ([width, bytes]) => [
      width,
      ...(await sharp(bytes)
        .metadata()
        .then((found) => [found.format, found.width, found.height])),
    ]),
  );

describe('encodeImage', () => {
  it.each([
    ['avif', 'heif'],
    ['webp', 'webp'],
    ['jpeg', 'jpeg'],
    ['png', 'png'],
  ])('makes %s in the widths that are asked for', async (format, found) => {
    const made = await encodeImage(await file(picture(300, 200).png().toBuffer()), {
      format,
      widths: [60, 150, 300],
      quality,
    });
    expect(await sizesOf(made)).toEqual([
      [60, found, 60, 40],
      [150, found, 150, 100],
      [300, found, 300, 200],
    ]);
  });

  it('turns a photograph upright', async () => {
    const made = await encodeImage(
      await file(picture(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()),
      { format: 'webp', widths: [100], quality },
    );
    expect(await sizesOf(made)).toEqual([[100, 'webp', 100, 150]]);
  });

  it('makes the same bytes again, alone or beside others', async () => {
    const source = await file(picture(300, 200).png().toBuffer());
    const make = (format: string) => encodeImage(source, { format, widths: [100, 300], quality });
    const [first, ...others] = [
      await make('avif'),
      ...(await Promise.all([make('avif'), make('avif'), make('avif')])),
    ];
    for (const other of others)
      expect(
        [...other].map(
          ([, bytes]) => bytes.equals(first!.get(100)!) || bytes.equals(first!.get(300)!),
        ),
      ).toEqual([true, true]);
    expect(first!.get(100)).not.toEqual(first!.get(300));
  });

  it('refuses half a file, and one that would fill the memory', async () => {
    const whole = await picture(300, 200).jpeg().toBuffer();
    await expect(
      encodeImage(await file(whole.subarray(0, whole.length / 2)), {
        format: 'webp',
        widths: [100],
        quality,
      }),
    ).rejects.toThrow();
    await expect(
      encodeImage(await file(hugePng(100_000, 100_000)), {
        format: 'webp',
        widths: [100],
        quality,
      }),
    ).rejects.toThrow();
  });
});
