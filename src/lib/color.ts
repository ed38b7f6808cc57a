// A colour as CSS writes it → its sRGB values, in the form that pages have; and the way to OKLCH
// and back, in which lightness is even to the eye. https://www.w3.org/TR/css-color-4/
import { colorNames } from './color-names.ts';

type Triple = readonly [number, number, number];

/**
 * The colour as "#rrggbb"; undefined for what is no opaque colour: a hexadecimal one, a name,
 * `rgb()`, `hsl()` or `oklch()`. What no sRGB screen can show loses chroma until it can.
 * @example parseColor('rgb(10% 20 30)') // '#1a141e'
 * @example parseColor('Tomato') // '#ff6347'
 * @example parseColor('red; } body { display: none') // undefined
 */
export function parseColor(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  const [, digits] = /^#([\da-f]{3,8})$/.exec(written) ?? [];
  if (digits !== undefined) return fromDigits(digits);
  const [, name = '', content = ''] = /^(rgb|hsl|oklch)a?\(([^()]*)\)$/.exec(written) ?? [];
  const parts = content && partsOf(content, name);
  const space = spaces[name];
  if (!parts || !space) return name === '' ? colorNames.get(written) : undefined;
  const values = space.numbers(parts);
  const isKnown = values.every((value) => value !== undefined && Number.isFinite(value));
  return isKnown ? space.hexOf(values as unknown as Triple) : undefined;
}

function fromDigits(digits: string): string | undefined {
  const all = digits.length < 5 ? digits.replace(/./g, '$&$&') : digits;
  if (all.length === 6) return `#${all}`;
  return all.length === 8 && all.endsWith('ff') ? `#${all.slice(0, 6)}` : undefined;
}

/** A number and its unit; undefined for "none". */
interface Part {
  readonly value: number;
  readonly unit: string;
}

type Parts = readonly [Part, Part, Part];

/** Three values; undefined if there are others, or if the colour is not opaque. */
function partsOf(content: string, name: string): Parts | undefined {
  const isLegacy = content.includes(',');
  if (isLegacy && name === 'oklch') return undefined;
  const [main = '', alpha = '1', ...more] = isLegacy ? [content] : content.split('/');
  const values = isLegacy ? main.split(',') : main.trim().split(/\s+/);
  const opacity = isLegacy && values.length === 4 ? values.pop()! : alpha;
  if (
    more.length > 0 ||
    values.length !== 3 ||
    !/^(?:1(?:\.0*)?|100(?:\.0*)?%)$/.test(opacity.trim())
  )
    return undefined;
  const parts = values.map((value) => partOf(value.trim()));
  return parts.every((part) => part !== undefined) ? (parts as unknown as Parts) : undefined;
}

function partOf(text: string): Part | undefined {
  if (text === 'none') return { value: 0, unit: '' };
  const [, number, unit = ''] =
    /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,2})?)(%|deg|grad|rad|turn)?$/.exec(text) ?? [];
  return number === undefined ? undefined : { value: Number(number), unit };
}

/** Where a number or a percentage is allowed; the number that 100% stands for. */
function amount({ value, unit }: Part, whole: number): number | undefined {
  if (unit === '%') return (value / 100) * whole;
  return unit === '' ? value : undefined;
}

const degrees: Readonly<Record<string, number>> = {
  '': 1,
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
};

function angle({ value, unit }: Part): number | undefined {
  const factor = degrees[unit];
  return factor === undefined ? undefined : (((value * factor) % 360) + 360) % 360;
}

type Numbers = (parts: Parts) => readonly (number | undefined)[];

interface Space {
  readonly numbers: Numbers;
  readonly hexOf: (values: Triple) => string;
}

const spaces: Readonly<Record<string, Space>> = {
  rgb: {
    numbers: (parts) => parts.map((part) => amount(part, 255)),
    hexOf: ([red, green, blue]) => toHex([red / 255, green / 255, blue / 255]),
  },
  hsl: {
    numbers: ([hue, saturation, lightness]) => [
      angle(hue),
      amount(saturation, 100),
      amount(lightness, 100),
    ],
    hexOf: (values) => toHex(hslToRgb(values)),
  },
  oklch: {
    numbers: ([lightness, chroma, hue]) => [amount(lightness, 1), amount(chroma, 0.4), angle(hue)],
    hexOf: fromOklch,
  },
};

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function hslToRgb([hue, saturation, lightness]: Triple): Triple {
  const [sat, light] = [clamp(saturation / 100), lightness / 100];
  const at = (start: number) => {
    const step = (start + hue / 30) % 12;
    return light - sat * Math.min(light, 1 - light) * Math.max(-1, Math.min(step - 3, 9 - step, 1));
  };
  return [at(0), at(8), at(4)];
}

/** The values of sRGB from 0 to 1; what is outside becomes the nearest of these. */
function toHex(rgb: Triple): string {
  return `#${rgb
    .map((value) =>
      Math.round(clamp(value) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** The values of "#rrggbb" on the linear scale of light, from 0 to 1. */
export function linearOf(hex: string): Triple {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** "#rrggbb" for lightness (0 to 1), chroma and hue (degrees). */
export function fromOklch([lightness, chroma, hue]: Triple): string {
  const light = clamp(lightness);
  const rgbAt = (c: number) => oklabToRgb(light, c * cos(hue), c * sin(hue));
  let [least, most] = [0, Math.max(0, chroma)];
  if (isShown(rgbAt(most))) return toHex(rgbAt(most));
  for (let step = 0; step < 24; step += 1) {
    const middle = (least + most) / 2;
    if (isShown(rgbAt(middle))) least = middle;
    else most = middle;
  }
  return toHex(rgbAt(least));
}

const cos = (hue: number) => Math.cos((hue * Math.PI) / 180);
const sin = (hue: number) => Math.sin((hue * Math.PI) / 180);

function isShown(rgb: Triple): boolean {
  return rgb.every((value) => value > -0.0005 && value < 1.0005);
}

/** Lightness (0 to 1), chroma and hue (degrees) of "#rrggbb". */
export function toOklch(hex: string): Triple {
  const [red, green, blue] = linearOf(hex);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  return [lightness, Math.hypot(a, b), ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360];
}

/** https://bottosson.github.io/posts/oklab/ */
function oklabToRgb(lightness: number, a: number, b: number): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function encode(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}
