// A URL as an author typed it → what a page holds, and what it points at. Pure; checks no target.

import type { InternalLink, SourcePath } from '../site/types.ts';
import { fileRef } from './file-ref.ts';
import { memoize } from './memoize.ts';
import { resolveSource } from './path.ts';
import { isHtmlPost } from './post-path.ts';
import { composed, isAscii } from './text.ts';

const linkSchemes = new Set([
  'http',
  'https',
  'mailto',
  'tel',
  'sms',
  'xmpp',
  'irc',
  'ircs',
  'ftp',
  'news',
]);
/**
 * What browsers leave out of a URL before they look for its scheme (WHATWG URL, "basic URL
 * parser").
 */
const ignored = /^[\0-\x20]+|[\0-\x20]+$|[\t\n\r]+/g;
const imageData = /^data:image\/(?:png|jpeg|gif|webp|avif)(?:;base64)?,/i;

/** What resolving needs to know of the post and the site. */
export interface UrlContext {
  readonly path: SourcePath;
  /** The site's own address, ending in "/", and its base path. */
  readonly siteUrl: string;
  readonly base: string;
}

/** A URL that a page may hold, or none. */
export type ResolvedUrl =
  | { readonly kind: 'internal'; readonly url: string; readonly link: InternalLink }
  | { readonly kind: 'external' | 'other'; readonly url: string }
  | { readonly kind: 'unsafe' };

/**
 * Resolves one URL: paths get the base path, "//host" gets https, addresses of the site itself
 * become paths, files of the site ("./2015-06-07-x.md", "./map.png") become "broadsheet:" URLs
 * until their addresses are known.
 * @example resolveUrl('//a.example/',
 *     { path: 'posts/a.md', siteUrl: 'https://b.example/', base: '' })
 *     // { kind: 'external', url: 'https://a.example/' }
 */
export function resolveUrl(written: string, input: UrlContext): ResolvedUrl {
  const url = asBrowsersRead(written.replace(ignored, ''));
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme) {
    const own = ownPath(url, input);
    if (own !== undefined) return internal(written, composedPath(own), input);
    if (scheme === 'http' || scheme === 'https') return { kind: 'external', url };
    return linkSchemes.has(scheme) || imageData.test(url)
      ? { kind: 'other', url }
      : { kind: 'unsafe' };
  }
  if (url.startsWith('/'))
    return internal(written, withoutBase(composedPath(url), input.base), input);
  return relative(written, url, input);
}

/** Nearly all links are, and are as they are to be. */
const usual = /^https?:\/\/[^/\\][^\\]*$/;
const schemed = /^(?!https?:)[a-z][a-z0-9+.-]*:/i;

/**
 * Browsers read "\" as "/" before the query, and a host after "//" and after any number of slashes
 * behind "https:", also none (WHATWG URL, "special authority ignore slashes state"): written out,
 * the URL leads to the same host on every page and in every feed.
 */
function asBrowsersRead(typed: string): string {
  if (usual.test(typed) || schemed.test(typed)) return typed;
  const end = typed.search(/[?#]/);
  const head = end === -1 ? typed : typed.slice(0, end);
  const tail = end === -1 ? '' : typed.slice(end);
  const path = head.includes('\\') ? head.replaceAll('\\', '/') : head;
  const [all, scheme = 'https:'] = /^(https?:)\/*|^\/\/+/i.exec(path) ?? [];
  return all === undefined ? path + tail : `${scheme}//${path.slice(all.length)}${tail}`;
}

/**
 * The path below the site's root of an absolute URL of this very site, whether it says http or
 * https.
 */
function ownPath(url: string, { siteUrl }: UrlContext): string | undefined {
  const { host, path } = partsOf(siteUrl);
  const start = url.indexOf('//') + 2;
  const rest = start + host.length + path.length;
  if (!url.startsWith(path, start + host.length) || !/^(?:[/?#]|$)/.test(url.slice(rest, rest + 1)))
    return undefined;
  // The host, too, may be written in any case.
  if (
    url.slice(start, start + host.length).toLowerCase() !== host ||
    !/^https?:$/i.test(url.slice(0, start - 2))
  )
    return undefined;
  return url[rest] === '/' ? url.slice(rest) : `/${url.slice(rest)}`;
}

/** "example.org" and "/notes" of "https://example.org/notes/". */
const partsOf = memoize((siteUrl: string) => {
  const [, host = '', path = ''] = /^https?:\/\/([^/]*)(.*)\/$/i.exec(siteUrl) ?? [];
  return { host: host.toLowerCase(), path };
});

function withoutBase(path: string, base: string): string {
  return base && (path === base || path.startsWith(`${base}/`))
    ? path.slice(base.length) || '/'
    : path;
}

function internal(written: string, url: string, { base }: UrlContext): ResolvedUrl {
  const { path, fragment } = splitFragment(url);
  // "//other.example/" below the site's own address is a path there, and no host.
  const below = base + url;
  return {
    kind: 'internal',
    url: below.startsWith('//') ? `/.${below}` : below,
    link: { written, target: { kind: 'path', path }, fragment },
  };
}

/**
 * "x.md" and "map.png" are files beside the post; "../other/" is an address beside the page.
 * "x.html" below posts/ may be either: it is a file, and what is no post stays as it is typed.
 */
function relative(written: string, url: string, input: UrlContext): ResolvedUrl {
  const { path, fragment } = splitFragment(url);
  const name = path.split('?', 1)[0] ?? '';
  const file = /\.[a-z0-9]+$/i.test(name)
    ? resolveSource(input.path, composed(decode(name)))
    : undefined;
  const source = file && (!/\.html?$/i.test(file) || isHtmlPost(file)) ? file : undefined;
  if (!source)
    return {
      kind: 'internal',
      url,
      link: { written, target: { kind: 'relative', path }, fragment },
    };
  const tail = path.slice(name.length) + (fragment && `#${fragment}`);
  return {
    kind: 'internal',
    url: fileRef(source, tail),
    link: { written, target: { kind: 'file', path: source }, fragment },
  };
}

function splitFragment(url: string): { path: string; fragment: string } {
  const hash = url.indexOf('#');
  return hash === -1
    ? { path: url, fragment: '' }
    : { path: url.slice(0, hash), fragment: url.slice(hash + 1) };
}

/** Names of files are published in composed letters; keyboards and disks of macOS type others. */
function composedPath(url: string): string {
  if (isAscii(url) && !url.includes('%')) return url;
  const [path = '', ...tail] = url.split(/(?=[?#])/);
  const names = path.split('/').map((segment) => {
    const name = decode(segment);
    const usual = composed(name);
    return usual === name ? segment : encodeURIComponent(usual);
  });
  return names.join('/') + tail.join('');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
