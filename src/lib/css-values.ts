// Values that somebody writes for a style sheet → the same values as they can be put into one; what
// could be or end anything else is none.

/** https://www.w3.org/TR/css-fonts-4/#generic-family-name-syntax */
const generic = new Set([
  ...['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'math', 'fangsong'],
  ...['ui-serif', 'ui-sans-serif', 'ui-monospace', 'ui-rounded', 'emoji'],
]);

/**
 * The names of font families, each in quotes unless it is generic; undefined for what is no list of
 * names.
 * @example fontFamilies("Source Serif 4, 'Georgia', serif") // '"Source Serif 4", "Georgia", serif'
 * @example fontFamilies('x; } body { display: none') // undefined
 */
export function fontFamilies(text: string): string | undefined {
  const names = text.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/s, '$2'));
  // No name needs more than letters, digits and these: https://www.w3.org/TR/css-fonts-4/
  if (!names.every((name) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.&+-]*$/u.test(name)))
    return undefined;
  return names.map((name) => (generic.has(name) ? name : `"${name}"`)).join(', ');
}

/**
 * True for families as fontFamilies gives them that end in a generic one.
 * @example hasFallback('"Georgia", serif') // true
 * @example hasFallback('"Georgia"') // false
 */
export function hasFallback(families: string): boolean {
  return generic.has(families.slice(families.lastIndexOf(',') + 1).trim());
}

/** What a unit is in rem for text of 1.125 rem; "0" of an average serif is half as wide as high. */
const inRem: Readonly<Record<string, number>> = { rem: 1, px: 1 / 16, em: 1.125, ch: 0.5625 };

/**
 * The width of a line of text in rem, if it is a length of 20 to 45 rem.
 * @example textWidth('64ch') // 36
 * @example textWidth('100vw') // undefined
 */
export function textWidth(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,4}(?:\.\d{1,4})?)(rem|px|em|ch)$/.exec(text) ?? [];
  const width = Number(number) * (inRem[unit] ?? Number.NaN);
  return width >= 20 && width <= 45 ? width : undefined;
}

/**
 * A URL as CSS quotes it.
 * @example cssUrl('/fonts/a "b".woff2') // 'url("/fonts/a%20%22b%22.woff2")'
 */
export function cssUrl(path: string): string {
  const safe = path.replace(
    /[\s"'()\\<>;{}]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `url("${safe}")`;
}
