// A URL as the body of a post has it → the same URL where the body is shown. Knows no HTML.

import { encodeEnds, readFileRef } from '../lib/file-ref.ts';
import { parseUrl } from '../lib/parse-url.ts';
import type { FileUrls } from '../site/pages.ts';

/**
 * Replaces the engine's own "broadsheet:<path of a file>" by the URL that the file got, with its
 * query and fragment. A file that has none becomes the last segment of its path: a dead link, which
 * has been reported where it was found. Other URLs stay the same.
 * @example urlOfFile('broadsheet:posts/x.md#h', { 'posts/x.md': '/2015/x/' }) // '/2015/x/#h'
 */
export function urlOfFile(url: string, fileUrls: FileUrls): string {
  const ref = readFileRef(url);
  if (!ref) return url;
  const known = Object.hasOwn(fileUrls, ref.path) ? fileUrls[ref.path] : undefined;
  return (known ?? lastSegment(encodeEnds(ref.path))) + ref.suffix;
}

/**
 * "posts/a.md" → "a.md"; "posts/javascript:x" → "./javascript:x": what was a path must not become a
 * scheme.
 */
function lastSegment(path: string): string {
  const segment = path.slice(path.lastIndexOf('/') + 1);
  return /[:\\]/.test(segment) ? `./${segment}` : segment;
}

/**
 * Makes a URL absolute, for a text that is read away from its page: "#x" becomes a place on the
 * page. What has a scheme (mailto:, data:, https:) stays the same, and so does what the URL
 * standard (https://url.spec.whatwg.org) cannot read.
 * @example absoluteUrlOn('https://example.org/2015/a/', '../b/') // 'https://example.org/2015/b/'
 */
export function absoluteUrlOn(pageUrl: string, url: string): string {
  if (/^\s*[a-z][a-z\d+.-]*:/i.test(url)) return url;
  if (url.startsWith('#')) return pageUrl + url;
  return parseUrl(url, pageUrl)?.href ?? url;
}
