// The links of a post to files of the site → where they lead. Changes nothing that leads nowhere:
// check-links.ts reports it.
import { readFileRef } from '../lib/file-ref.ts';
import { nameKey } from '../lib/name-key.ts';
import { withBase } from '../lib/url.ts';
import type { FileUrls } from '../site/pages.ts';
import type { Image, Post, SiteConfig, SourcePath, UrlPath } from '../site/types.ts';
import { namedFiles } from './named-files.ts';

interface FileUrlOptions {
  readonly urlOf: ReadonlyMap<SourcePath, UrlPath>;
  readonly config: Pick<SiteConfig, 'base'>;
}

/**
 * The addresses, with the base path, of the files that a post links to; a file that has none is
 * left as the author typed it, since the host may have it. Undefined if the post links to no file.
 */
export function fileUrlsOf(
  { links, source: from }: Pick<Post, 'links' | 'source'>,
  { urlOf, config }: FileUrlOptions,
): FileUrls | undefined {
  let urls: Record<string, string> | undefined;
  for (const { target, written } of links) {
    const { kind, path } = target;
    if (kind !== 'file' && kind !== 'name') continue;
    const file = kind === 'file' ? path : namedFiles(urlOf).find(path, { from });
    const url = file === undefined ? undefined : urlOf.get(file);
    (urls ??= {})[kind === 'file' ? path : nameKey(path)] =
      url === undefined ? asTyped(kind === 'file' ? written : path) : withBase(url, config.base);
  }
  return urls;
}

/** A relative path without query and fragment, which must not become a scheme or a host. */
export function asTyped(written: string): string {
  const path = written.replace(/[?#][^]*$|[\0-\x1f]+/g, '').trim();
  return /^[^/]*[:\\]/.test(path) ? `./${path}` : path;
}

/**
 * The image of a post with its address, which until now may name a file of the site:
 * "broadsheet:posts/2015/map.png".
 */
export function imageOf(
  { image }: Pick<Post, 'image'>,
  options: FileUrlOptions,
): Image | undefined {
  const ref = image && readFileRef(image.src);
  if (!ref) return image;
  const url = options.urlOf.get(ref.path);
  return url === undefined
    ? undefined
    : { ...image, src: withBase(url, options.config.base) + ref.suffix };
}
