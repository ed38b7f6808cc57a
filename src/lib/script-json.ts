// Data → JSON that is safe inside a script element. Never changes the data.

/**
 * JSON without "<", so that it can contain neither "</script" nor "<!--", and without the line ends
 * of JavaScript that JSON allows. Reads back as the same data.
 * https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
 * @example scriptJson({ title: '</script>' }) // '{"title":"\\u003c/script>"}'
 */
export function scriptJson(data: unknown): string {
  const json = JSON.stringify(data);
  // Searching for one character is many times faster than searching for several.
  return signs.some((sign) => json.includes(sign))
    ? json.replace(every, (sign) => escapes[sign]!)
    : json;
}

const signs = ['<', '\u2028', '\u2029'];
const every = /[<\u2028\u2029]/g;
const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};
