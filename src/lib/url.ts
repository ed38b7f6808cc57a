// Paths as people and files write them → UrlPath and OutputPath, which never leave the site. Knows
// no page and no configuration; plan/ decides which URL a page has.
import type { OutputPath, UrlPath } from '../site/types.ts';
import { composed } from './text.ts';

// What RFC 3986 §3.3 allows in a segment and encodeURIComponent encodes all the same.
const plain = /%(?:24|26|2B|2C|3A|3B|3D|40)/g;
/** The longest name that most file systems accept. */
export const longestSegmentBytes = 255;
const encoder = new TextEncoder();

/**
 * True for a path that hosts read as a pattern for many addresses (Netlify, Cloudflare).
 * @example isHostPattern('/2009/*') // true
 * @example isHostPattern('/wiki/Help:Contents/') // false
 */
export function isHostPattern(path: string): boolean {
  return /\*|\/:[a-z]/i.test(path);
}

/**
 * Reads a path of the site, percent-encoded or not, with or without the leading slash. Undefined
 * for everything that is not a path inside the site, or not a file name on some host: "..", "." and
 * empty segments (encoded ones too), backslashes, control characters, "?", "#", other sites'
 * addresses, broken encoding, segments over 255 bytes. RFC 3986.
 * @example urlPath('/2015/café.html') // '/2015/caf%C3%A9.html'
 * @example urlPath('/a/%2e%2e/b') // undefined
 * @example urlPath('https://example.org/a') // undefined
 */
export function urlPath(text: string): UrlPath | undefined {
  if (text === '/') return text as UrlPath;
  if (/^[a-z][a-z0-9+.-]*:|[?#]/i.test(text)) return undefined;
  const [, names, slash] = /^\/?([^]*?)(\/?)$/.exec(text)!;
  const segments = names!.split('/').map(encodeAgain);
  return segments.includes(undefined) ? undefined : (`/${segments.join('/')}${slash}` as UrlPath);
}

function encodeAgain(segment: string): string | undefined {
  if (
    /^[\w.-]+$/.test(segment) &&
    !/^\.\.?$/.test(segment) &&
    segment.length <= longestSegmentBytes
  )
    return segment;
  // What is typed may be in decomposed letters; what is encoded says which ones are meant.
  const name = segment.includes('%') ? decodePercent(segment) : composed(segment);
  if (name === undefined || /^\.{0,2}$|[/\\\0-\x1f\x7f]|[\ud800-\udfff]/u.test(name))
    return undefined;
  return encoder.encode(name).length > longestSegmentBytes ? undefined : encodeSegment(name);
}

/**
 * Reads the address of an HTML page: like urlPath, and what is not an .html or .htm file becomes a
 * folder, because hosts serve "/about" and "/story.asp" as HTML only from an index.html below them.
 * @example pageUrl('/about') // '/about/'
 * @example pageUrl('/2009/05/blog-post_25.html') // '/2009/05/blog-post_25.html'
 */
export function pageUrl(text: string): UrlPath | undefined {
  const url = urlPath(text);
  return url === undefined || /\/$|\.html?$/i.test(url) ? url : (`${url}/` as UrlPath);
}

/**
 * The address of a file that exists, from its path below the site's root. The name is literal: "%"
 * is a percent sign.
 * @example fileUrl('img/50% off.png') // '/img/50%25%20off.png'
 */
export function fileUrl(path: string): UrlPath {
  return `/${path.split('/').map(encodeSegment).join('/')}` as UrlPath;
}

function encodeSegment(name: string): string {
  return /^[\w.-]*$/.test(name)
    ? name
    : encodeURIComponent(name).replace(plain, decodeURIComponent);
}

/**
 * The address of something below a folder's address; the name is literal, as for fileUrl.
 * @example childUrl('/tags/mir/', 'page/2/') // '/tags/mir/page/2/'
 */
export function childUrl(folder: UrlPath, path: string): UrlPath {
  return `${folder.slice(0, -1)}${fileUrl(path)}` as UrlPath;
}

/**
 * The file that a host serves at a URL.
 * @example outputPathOf('/a/') // 'a/index.html'
 * @example outputPathOf('/caf%C3%A9.html') // 'café.html'
 */
export function outputPathOf(url: UrlPath): OutputPath {
  const path = url.endsWith('/') ? `${url}index.html` : url;
  return (path.includes('%') ? decodeURIComponent(path) : path).slice(1) as OutputPath;
}

/**
 * Decodes percent-encoded UTF-8; undefined if it is broken.
 * @example decodePercent('caf%C3%A9') // 'café'
 * @example decodePercent('100%') // undefined
 */
export function decodePercent(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * A path as links of the site contain it: below the base path of the configuration, "" or "/notes".
 * @example withBase('/a/', '/notes') // '/notes/a/'
 */
export function withBase(path: UrlPath, base: string): string {
  return base + path;
}

/**
 * A path as feeds and sitemaps contain it: below the site's address, which ends in a slash.
 * @example absoluteUrl('/a/', 'https://example.org/notes/') // 'https://example.org/notes/a/'
 */
export function absoluteUrl(path: UrlPath, url: string): string {
  return url + path.slice(1);
}
