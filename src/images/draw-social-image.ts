// The words of a social image → a PNG of 1200 × 630 pixels: masthead, headline, a line with place
// and day. The fonts are the package's own, with Latin, Greek and Cyrillic letters; for other
// letters the machine's fonts are used.
import { createRequire } from 'node:module';
import { encodeText } from '../lib/html.ts';
import type { SocialText } from '../site/views/social-image.ts';
import { loadSharp, type OpenSharp } from './sharp.ts';

const require = createRequire(import.meta.url);
const fonts = {
  regular: {
    font: 'Source Serif 4',
    fontfile: () =>
      require.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  },
  bold: {
    font: 'Source Serif 4 SemiBold',
    fontfile: () =>
      require.resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  },
} as const;

const canvas = { width: 1200, height: 630 } as const;
const margin = 72;
const colours = { paper: '#fbf9f4', ink: '#1b1b1b', quiet: '#5c574d', rule: '#b4ac9c' } as const;

/** Where a text goes, in pixels, and how large its letters are at most. */
interface Box {
  readonly top: number;
  readonly height: number;
  readonly points: number;
  readonly font: keyof typeof fonts;
  readonly colour: string;
}

const boxes: Readonly<Record<'masthead' | 'headline' | 'line', Box>> = {
  masthead: { top: 56, height: 52, points: 34, font: 'bold', colour: colours.ink },
  headline: { top: 146, height: 344, points: 66, font: 'bold', colour: colours.ink },
  line: { top: 532, height: 44, points: 27, font: 'regular', colour: colours.quiet },
};

/**
 * Draws the picture; the same words give the same bytes on one machine. Never cuts off a text: long
 * texts get smaller letters.
 */
export async function drawSocialImage(text: SocialText): Promise<Buffer> {
  const open = await loadSharp();
  const texts: Layer[] = [];
  for (const name of ['masthead', 'headline', 'line'] as const)
    texts.push(
      ...(await setText(text[name], { ...boxes[name], open, isRightToLeft: text.isRightToLeft })),
    );
  return open({ create: { ...canvas, channels: 3, background: colours.paper } })
    .composite([rule(118), rule(512), ...texts])
    .png({ compressionLevel: 9, palette: true, colours: 64, dither: 0 })
    .toBuffer();
}

interface Layer {
  readonly input:
    | Buffer
    | {
        readonly create: {
          readonly width: number;
          readonly height: number;
          readonly channels: 3;
          readonly background: string;
        };
      };
  readonly left: number;
  readonly top: number;
}

/** At 72 dots per inch, a point is a pixel. */
const pixelsPerInch = 72;

/** Sets a text in its box: as large as the box says, or as large as fits. */
async function setText(
  written: string,
  {
    open,
    isRightToLeft,
    top,
    height,
    points,
    font,
    colour,
  }: Box & { readonly open: OpenSharp; readonly isRightToLeft: boolean },
): Promise<Layer[]> {
  const text = toMarkup(written, colour);
  if (written.trim() === '') return [];
  const width = canvas.width - 2 * margin;
  const common = {
    text,
    font: `${fonts[font].font} ${points}`,
    fontfile: fonts[font].fontfile(),
    width,
    rgba: true,
    wrap: 'word-char',
  } as const;
  const draw = (more: { readonly dpi: number } | { readonly height: number }) =>
    open({ text: { ...common, ...more } })
      .png()
      .toBuffer({ resolveWithObject: true });
  let drawn = await draw({ dpi: pixelsPerInch });
  if (drawn.info.height > height) drawn = await draw({ height });
  // Pango may still find a cluster of letters that it cannot break.
  if (drawn.info.height > height || drawn.info.width > width)
    drawn = await open(drawn.data)
      .resize({ width, height, fit: 'inside' })
      .png()
      .toBuffer({ resolveWithObject: true });
  const { data, info } = drawn;
  const left = isRightToLeft ? canvas.width - margin - info.width : margin;
  return [{ input: data, left, top: top + Math.max(0, Math.floor((height - info.height) / 2)) }];
}

function rule(top: number): Layer {
  return {
    input: {
      create: {
        width: canvas.width - 2 * margin,
        height: 2,
        channels: 3,
        background: colours.rule,
      },
    },
    left: margin,
    top,
  };
}

/** Longer texts would be too small to read, and would take long to set. */
const mostUnits = 400;

/** Text for Pango, which reads markup: https://docs.gtk.org/Pango/pango_markup.html */
function toMarkup(written: string, colour: string): string {
  const text = written.slice(0, mostUnits).replace(/[\p{Cc}\p{Cs}]/gu, ' ');
  return `<span foreground="${colour}">${encodeText(text)}</span>`;
}
