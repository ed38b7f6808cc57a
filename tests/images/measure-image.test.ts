import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureImage } from '../../src/images/measure-image.ts';
import { makeFolder } from '../support/broadsheet.ts';
import { drawing, hugePng, movingGif, picture, put } from '../support/pictures.ts';

const measure = (bytes: string | Buffer) => measureImage(put(join(makeFolder(), 'image'), bytes));

describe('measureImage', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'measures %s, whatever the file is called',
    async (format) => {
      expect(await measure(await picture(70, 40).toFormat(format).toBuffer())).toEqual({
        format,
        width: 70,
        height: 40,
      });
    },
  );

  it.each([
    ['of its own', drawing(70, 40), { width: 70, height: 40 }],
    [
      'of its view box',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120"/>',
      { width: 300, height: 120 },
    ],
    [
      'of a width and its view box',
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" viewBox="0 0 300 120"/>',
      { width: 100, height: 40 },
    ],
  ])('measures a drawing by the size %s', async (_, svg, size) => {
    expect(await measure(svg)).toEqual({ format: 'svg', ...size });
  });

  it.each([
    [1, 70, 40],
    [3, 70, 40],
    [6, 40, 70],
    [8, 40, 70],
  ])('sees a photograph upright: orientation %i', async (orientation, width, height) => {
    expect(
      await measure(await picture(70, 40).withMetadata({ orientation }).jpeg().toBuffer()),
    ).toMatchObject({ width, height });
  });

  it('sees one picture of those that move, and that they do', async () => {
    expect(await measure(await movingGif(20, 30))).toEqual({
      format: 'gif',
      width: 20,
      height: 30,
      isFixed: true,
    });
  });

  it('reads no more than the head of a picture of ten thousand million pixels', async () => {
    expect(await measure(hugePng(100_000, 100_000))).toEqual({
      format: 'png',
      width: 100_000,
      height: 100_000,
    });
  });

  it.each([
    ['text', 'no image'],
    ['nothing', ''],
    ['half a head', hugePng(10, 10).subarray(0, 20)],
    ['a drawing that breaks off', '<svg xmlns="http://www.w3.org/2000/svg" width="1"'],
  ])('says nothing of %s', async (_, bytes) => {
    expect(await measure(bytes)).toBeUndefined();
  });
});
