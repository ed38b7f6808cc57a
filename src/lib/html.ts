// What HTML says about its elements and attributes, for those who read and write it. Reads and
// writes nothing itself.

/** Elements without content and end tag, obsolete ones included. */
export const voidElements: ReadonlySet<string> = new Set([
  ...['area', 'base', 'basefont', 'bgsound', 'br', 'col', 'command', 'embed', 'frame', 'hr'],
  ...['image', 'img', 'input', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
]);

/** Elements that hold only text, or whose content no browser shows: tags in them do not count. */
export const textOnlyElements: ReadonlySet<string> = new Set([
  ...['script', 'style', 'textarea', 'title', 'iframe', 'noscript', 'option', 'xmp'],
]);

/** Elements whose content is another language than HTML. */
export const embeddedElements: ReadonlySet<string> = new Set(['svg', 'math']);

/**
 * Attributes that hold URLs (https://html.spec.whatwg.org/multipage/indices.html#attributes-3):
 * one, or several with their sizes.
 */
export const urlAttributes: ReadonlyMap<string, 'url' | 'url-set'> = new Map([
  ['href', 'url'],
  ['src', 'url'],
  ['srcset', 'url-set'],
  ['imagesrcset', 'url-set'],
  ['poster', 'url'],
  ['cite', 'url'],
  ['data', 'url'],
  ['action', 'url'],
  ['formaction', 'url'],
  ['longdesc', 'url'],
  ['background', 'url'],
  ['xlink:href', 'url'],
]);

/**
 * Encodes the value of an attribute that is written in double quotes.
 * @example encodeAttribute('"a" & b') // '&quot;a&quot; &amp; b'
 */
export function encodeAttribute(value: string): string {
  return value.replace(/[&"]/g, (character) => (character === '&' ? '&amp;' : '&quot;'));
}

/**
 * Encodes plain text for the inside of an element.
 * @example encodeText('1 < 2 & 3') // '1 &lt; 2 &amp; 3'
 */
export function encodeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => references[character as keyof typeof references]);
}

const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Passes every URL of a `srcset` through a function, and leaves the sizes as they are:
 * https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
 * @example rewriteUrlSet('a.jpg 1x, b.jpg 2x', (url) => `/${url}`) // '/a.jpg 1x, /b.jpg 2x'
 */
export function rewriteUrlSet(urls: string, rewrite: (url: string) => string): string {
  const word = /[^\s,]\S*/g;
  let result = '';
  let written = 0;
  for (let match = word.exec(urls); match; match = word.exec(urls)) {
    let end = word.lastIndex;
    while (urls[end - 1] === ',') end--;
    result += urls.slice(written, match.index) + rewrite(urls.slice(match.index, end));
    written = end;
    if (end < word.lastIndex) continue;
    const comma = urls.indexOf(',', end);
    word.lastIndex = comma === -1 ? urls.length : comma;
  }
  return result + urls.slice(written);
}
