// A text → the URL that it is, by the URL standard (https://url.spec.whatwg.org). The way of the
// program to ask whether a text is a URL.

/**
 * Parses a URL, relative to another if there is one; undefined for a text that is none.
 * `URL.canParse` must not be asked: after some thousand calls, that of Node 20 and 22 takes Latin
 * letters beyond ASCII for others, and gives one text now this answer and now the other.
 * @example parseUrl('../b', 'https://example.org/a/c')?.href // 'https://example.org/b'
 * @example parseUrl('https://') // undefined
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
