// HTML → the same HTML with other URLs: finds the attributes that hold URLs, hands each URL out and
// puts the answer back. Never touches text, comments, scripts or styles, and leaves every byte
// alone whose URL stays the same.

/**
 * Attributes that hold URLs (https://html.spec.whatwg.org/multipage/indices.html#attributes-3) and
 * how many of them.
 */
const urlAttributes: ReadonlyMap<string, 'one' | 'candidates'> = new Map([
  ['href', 'one'],
  ['src', 'one'],
  ['srcset', 'candidates'],
  ['imagesrcset', 'candidates'],
  ['poster', 'one'],
  ['cite', 'one'],
  ['data', 'one'],
  ['action', 'one'],
  ['formaction', 'one'],
  ['longdesc', 'one'],
  ['background', 'one'],
  ['xlink:href', 'one'],
]);

type Rewrite = (url: string) => string;

/** Elements whose content is text, whatever it looks like. */
const rawTextElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
]);

// What a character can be inside a tag: one bit each, so that a set of kinds is a sum.
const space = 1;
const slash = 2;
const equals = 4;
const greater = 8;
const other = 16;
const kinds = new Uint8Array(128).fill(other);
for (const character of '\t\n\f\r ') kinds[character.charCodeAt(0)] = space;
for (const [character, kind] of [
  ['/', slash],
  ['=', equals],
  ['>', greater],
] as const)
  kinds[character.charCodeAt(0)] = kind;

/**
 * Where the reading of HTML stands, and what it found; at the end of the text once nothing more can
 * be read.
 */
interface Reader {
  readonly html: string;
  readonly rewrite: Rewrite;
  at: number;
  /** Attribute values that change; offsets with the quotes included. */
  readonly edits: { readonly start: number; readonly end: number; readonly value: string }[];
}

/**
 * Passes every URL in the tags of HTML through a function: references decoded before, encoded
 * after; the candidates of a srcset one by one. Reads what rehype-stringify writes, and other HTML
 * as a browser's tokenizer would. Takes time in proportion to the length whatever the input; a tag
 * that never ends is left as it is.
 * @example rewriteUrls('<a href="/x">/x</a>', (url) => `/notes${url}`)
 *     // '<a href="/notes/x">/x</a>'
 */
export function rewriteUrls(html: string, rewrite: Rewrite): string {
  const reader: Reader = { html, rewrite, at: 0, edits: [] };
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', reader.at)) {
    reader.at = at + 1;
    readMarkup(reader);
  }
  let result = '';
  let written = 0;
  for (const { start, end, value } of reader.edits) {
    result += `${html.slice(written, start)}"${encodeAttribute(value)}"`;
    written = end;
  }
  return result + html.slice(written);
}

/**
 * Reads what follows a "<": a comment, or a tag and the raw text of a script or style; all else is
 * text.
 */
function readMarkup(reader: Reader): void {
  const { html, at, edits } = reader;
  if (html.startsWith('!--', at)) {
    goTo(reader, html.indexOf('-->', at + 1));
    return;
  }
  const letter = html.charCodeAt(at) | 0x20;
  if (!(letter >= 0x61 && letter <= 0x7a)) return;
  const name = take(reader, other + equals);
  const found = edits.length;
  while (skip(reader, space + slash) && html[reader.at] !== '>') readAttribute(reader);
  if (reader.at === html.length) edits.length = found;
  else if (rawTextElements.has(name.toLowerCase())) {
    const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    end.lastIndex = reader.at;
    goTo(reader, end.exec(html)?.index ?? -1);
  }
}

function readAttribute(reader: Reader): void {
  const name = take(reader, other);
  skip(reader, space);
  if (reader.html[reader.at] !== '=') return;
  reader.at++;
  skip(reader, space);
  const start = reader.at;
  const value = takeValue(reader);
  const kind = urlAttributes.get(name.toLowerCase());
  if (!kind) return;
  const before = decodeAttribute(value);
  const after = kind === 'one' ? reader.rewrite(before) : rewriteCandidates(before, reader.rewrite);
  if (after !== before) reader.edits.push({ start, end: reader.at, value: after });
}

function takeValue(reader: Reader): string {
  const { html, at } = reader;
  const quote = html[at];
  if (quote !== '"' && quote !== "'") return take(reader, other + slash + equals);
  const end = html.indexOf(quote, at + 1);
  goTo(reader, end === -1 ? end : end + 1);
  return html.slice(at + 1, end);
}

/** Moves to an offset; −1, the answer of a search that found nothing, is the end. */
function goTo(reader: Reader, offset: number): void {
  reader.at = offset === -1 ? reader.html.length : offset;
}

/** Moves over characters of a set of kinds; false at the end of the text. */
function skip(reader: Reader, set: number): boolean {
  const { html } = reader;
  let { at } = reader;
  while (at < html.length && (kindOf(html.charCodeAt(at)) & set) !== 0) at++;
  reader.at = at;
  return at < html.length;
}

function kindOf(code: number): number {
  return code < 128 ? kinds[code]! : other;
}

function take(reader: Reader, set: number): string {
  const { at } = reader;
  skip(reader, set);
  return reader.html.slice(at, reader.at);
}

/**
 * Rewrites "a.jpg 1x, b.jpg 2x":
 * https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
 */
function rewriteCandidates(srcset: string, rewrite: Rewrite): string {
  const word = /[^\s,]\S*/g;
  let result = '';
  let written = 0;
  for (let match = word.exec(srcset); match; match = word.exec(srcset)) {
    let end = word.lastIndex;
    while (srcset[end - 1] === ',') end--;
    result += srcset.slice(written, match.index) + rewrite(srcset.slice(match.index, end));
    written = end;
    if (end < word.lastIndex) continue;
    const comma = srcset.indexOf(',', end);
    word.lastIndex = comma === -1 ? srcset.length : comma;
  }
  return result + srcset.slice(written);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};

/**
 * Decodes the value of an attribute: numeric references and the five names of XML, which is all
 * that rehype-stringify and most people write.
 * @example decodeAttribute('a&#x26;b &lt;c') // 'a&b <c'
 */
export function decodeAttribute(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|quot|apos|lt|gt));/gi,
    (reference, hex, decimal, name) => {
      if (name) return named[name.toLowerCase()]!;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code === 0 || code > 0x10ffff ? reference : String.fromCodePoint(code);
    },
  );
}

/**
 * Encodes the value of an attribute that stands in double quotes.
 * @example encodeAttribute('"a" & b') // '&quot;a&quot; &amp; b'
 */
export function encodeAttribute(value: string): string {
  return value.replace(/[&"]/g, (character) => (character === '&' ? '&amp;' : '&quot;'));
}

/**
 * Makes every URL absolute, for HTML that is read away from its page: "#x" becomes a place on the
 * page. What has a scheme (mailto:, data:, https:) stays as it is, and so does what the URL
 * standard (https://url.spec.whatwg.org) cannot read.
 * @example absolutize('<a href="../b/">b</a>', 'https://example.org/2015/a/')
 *     // '<a href="https://example.org/2015/b/">b</a>'
 */
export function absolutize(html: string, pageUrl: string): string {
  if (isAbsolute(html)) return html;
  return rewriteUrls(html, (url) => {
    if (/^\s*[a-z][a-z\d+.-]*:/i.test(url)) return url;
    if (url.startsWith('#')) return pageUrl + url;
    return parseUrl(url, pageUrl)?.href ?? url;
  });
}

/**
 * True for HTML that absolutize leaves as it is, whatever the page; at times false for such HTML,
 * too.
 */
function isAbsolute(html: string): boolean {
  return findRelative(html, 0) === -1;
}

/**
 * Where in HTML, from an offset on, the next "=" stands that may be followed by another URL than an
 * absolute one; −1 where there is none. Misses no such URL; finds some in texts, too.
 * @example findRelative('<a href="../b/">b</a>', 0) // 7
 */
export function findRelative(html: string, from: number): number {
  relative.lastIndex = from;
  return relative.test(html) ? relative.lastIndex - 1 : -1;
}

// What may be another URL than one that begins with its scheme. Most articles link to other sites
// only: one search tells so, where reading every tag takes many times as long. It looks for "=",
// which no word has, and from there back: a seventh of the time of looking for twelve names at
// every letter.
const relative = new RegExp(
  `=(?<=(?:${[...urlAttributes.keys()].join('|')})\\s*=(?!"(?:https?|mailto):)|srcset\\s*=)`,
  'gi',
);

function parseUrl(url: string, base: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

const scheme = 'broadsheet:';

/**
 * Replaces the engine's own "broadsheet:<path of a file>" by the URL that the file got, with its
 * query and fragment. A file that has none becomes the last segment of its path: a dead link, which
 * has been reported where it was found.
 * @example resolveFileUrls('<a href="broadsheet:posts/x.md#h">x</a>', { 'posts/x.md': '/2015/x/' })
 *     // '<a href="/2015/x/#h">x</a>'
 */
export function resolveFileUrls(html: string, fileUrls: Readonly<Record<string, string>>): string {
  if (!html.includes(scheme)) return html;
  return rewriteUrls(html, (url) => {
    if (!url.startsWith(scheme)) return url;
    const [, path, suffix] = /^([^?#]*)(.*)$/s.exec(url.slice(scheme.length))!;
    const known = [path!, decodePath(path!)].find((candidate) =>
      Object.hasOwn(fileUrls, candidate),
    );
    return (known === undefined ? lastSegment(path!) : fileUrls[known]!) + suffix;
  });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * "posts/a.md" → "a.md"; "posts/javascript:x" → "./javascript:x": what was a path must not become a
 * scheme.
 */
function lastSegment(path: string): string {
  const segment = path.slice(path.lastIndexOf('/') + 1);
  return /[:\\]/.test(segment) ? `./${segment}` : segment;
}
