// Two colours → how well one can be read on the other, and the nearest colour that can.
// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
import { fromOklch, linearOf, toOklch } from './color.ts';

/**
 * The contrast ratio of two colours as "#rrggbb", from 1 to 21.
 * @example contrast('#777777', '#ffffff').toFixed(2) // '4.48'
 * @example contrast('#ffffff', '#000000') // 21
 */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red, green, blue] = linearOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Steps of lightness that the nearest colour is looked for in. */
const steps = 500;

/**
 * The colour of the same hue that differs least in lightness and passes; undefined if black and
 * white fail, too.
 * @example nearestColor('#777777', (hex) => contrast(hex, '#ffffff') >= 4.5) // '#767676'
 */
export function nearestColor(hex: string, passes: (hex: string) => boolean): string | undefined {
  const [lightness, chroma, hue] = toOklch(hex);
  for (let step = 0; step <= steps; step += 1) {
    for (const value of [lightness - step / steps, lightness + step / steps]) {
      const candidate = fromOklch([value, chroma, hue]);
      if (value > -1 / steps && value < 1 + 1 / steps && passes(candidate)) return candidate;
    }
  }
  return undefined;
}
