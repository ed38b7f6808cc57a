import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawSocialImage } from '../../src/images/draw-social-image.ts';
import type { SocialText } from '../../src/site/views/social-image.ts';

const text: SocialText = {
  masthead: 'The Watershed',
  headline: 'What the budget hides',
  line: 'Staunton · June 9, 2026',
  isRightToLeft: false,
};
const draw = (given: Partial<SocialText>) => drawSocialImage({ ...text, ...given });

/**
 * The rows and columns between which the headline has ink: what is darker than the rules, between
 * them.
 */
async function inkOf(png: Buffer): Promise<{
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly count: number;
}> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const found = { top: info.height, bottom: -1, left: info.width, right: -1, count: 0 };
  for (let y = 122; y < 511; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      if (data[(y * info.width + x) * info.channels]! > 100) continue;
      Object.assign(found, {
        top: Math.min(found.top, y),
        bottom: Math.max(found.bottom, y),
        left: Math.min(found.left, x),
        right: Math.max(found.right, x),
        count: found.count + 1,
      });
    }
  }
  return found;
}

/** Which characters a TrueType font has, by format 4 of its `cmap`. OpenType 1.9, "cmap". */
function lettersOf(font: Buffer): (code: number) => boolean {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const cmap = font.readUInt32BE(
    tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')! + 8,
  );
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  const at = subtables.find((one) => font.readUInt16BE(one) === 4)!;
  const segments = font.readUInt16BE(at + 6) / 2;
  return (code) => {
    for (let segment = 0; segment < segments; segment += 1) {
      const end = font.readUInt16BE(at + 14 + segment * 2);
      if (code > end) continue;
      const startAt = at + 16 + segments * 2 + segment * 2;
      const start = font.readUInt16BE(startAt);
      if (code < start) return false;
      const [delta, offsetAt] = [font.readUInt16BE(startAt + segments * 2), startAt + segments * 4];
      const offset = font.readUInt16BE(offsetAt);
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : font.readUInt16BE(offsetAt + offset + (code - start) * 2);
      return glyph !== 0;
    }
    return false;
  };
}

const words =
  'The reservoirs nobody emptied and the arithmetic of who may take how much of what is ' +
  'left of the river ';

describe('drawSocialImage', () => {
  it('draws a PNG of 1200 × 630 pixels, the same one again', async () => {
    const png = await draw({});
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(await draw({})).toEqual(png);
    expect(await draw({ headline: 'Another' })).not.toEqual(png);
    expect(png.length).toBeLessThan(40_000);
  });

  it.each([
    ['a headline of 190 characters', words.repeat(2).slice(0, 190)],
    [
      'one in Cyrillic',
      'Молдавские русины требуют признания: почему молчание становится политикой '
        .repeat(3)
        .slice(0, 190),
    ],
    ['one word of 190 characters', 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 190)],
    ['a text without end', words.repeat(60)],
  ])('keeps %s between the rules and the margins', async (_, headline) => {
    const { top, bottom, left, right, count } = await inkOf(await draw({ headline }));
    expect({
      isIn: top >= 140 && bottom <= 495 && left >= 70 && right <= 1130,
      isFull: count > 10_000,
    }).toEqual({ isIn: true, isFull: true });
  });

  it.each(['400Regular/SourceSerif4_400Regular', '600SemiBold/SourceSerif4_600SemiBold'])(
    'has letters for Latin, Greek and Cyrillic in %s',
    (name) => {
      const has = lettersOf(
        readFileSync(resolve('node_modules/@expo-google-fonts/source-serif-4', `${name}.ttf`)),
      );
      const letters = [
        ...'ABCxyzÀßçčđęğıłñőřşťůžÿАБВЖЩЭЮЯабвжщэюяёЁіїєґўјљњћђџΑΒΓΔΘΛΞΣΩαβγδθλξςω«»„“”’–—№€…',
      ];
      expect(letters.filter((letter) => !has(letter.codePointAt(0)!))).toEqual([]);
      expect([has(0x6f22), has(0x627)]).toEqual([false, false]);
    },
  );

  it('draws them, and not the boxes that stand for what a font lacks', async () => {
    const count = async (headline: string) => (await inkOf(await draw({ headline }))).count;
    const [box, ...drawn] = await Promise.all(['\u{10fffd}', 'Щ', 'Ж', 'Ω', 'Ł'].map(count));
    expect(drawn.every((ink) => ink > 200 && ink !== box)).toBe(true);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('begins right-to-left headlines at the right', async () => {
    const { left, right } = await inkOf(await draw({ headline: 'שלום', isRightToLeft: true }));
    expect({ isRight: right > 1_050, isShort: left > 700 }).toEqual({
      isRight: true,
      isShort: true,
    });
  });

  it.each([
    '<b>bold</b> & <i>',
    '&amp; &#0; <span size="1">',
    '\0\x1b\ud800 x',
    '',
    '   ',
    '😀 漢字',
    '%n\\n',
  ])('takes %j to the letter, and draws', async (headline) => {
    expect(
      await sharp(await draw({ headline, masthead: headline, line: headline })).metadata(),
    ).toMatchObject({ width: 1200 });
  });

  it('prints what looks like markup', async () => {
    const [plain, marked] = [
      await inkOf(await draw({ headline: 'bold' })),
      await inkOf(await draw({ headline: '<b>bold</b>' })),
    ];
    expect(marked.right).toBeGreaterThan(plain.right + 100);
  });
});
