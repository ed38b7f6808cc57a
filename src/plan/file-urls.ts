// The links of a post to files of the site → where they lead. Leaves out what leads nowhere:
// check-links.ts says so.
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
 * The addresses, with the base path, of the files that a post links to; undefined where it links to
 * none.
 */
export function fileUrlsOf(
  { links, source: from }: Pick<Post, 'links' | 'source'>,
  { urlOf, config }: FileUrlOptions,
): FileUrls | undefined {
  let urls: Record<string, string> | undefined;
  for (const { target } of links) {
    const { kind, path } = target;
    if (kind === 'name') {
      const file = namedFiles(urlOf).find(path, { from });
      const url = file === undefined ? `./${path}` : withBase(urlOf.get(file)!, config.base);
      (urls ??= {})[nameKey(path)] = url;
    }
    const url = kind === 'file' ? urlOf.get(path) : undefined;
    if (url !== undefined) (urls ??= {})[path] = withBase(url, config.base);
  }
  return urls;
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
