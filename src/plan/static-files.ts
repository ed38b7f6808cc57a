// The files of public/, of the theme, and those beside posts that a post links to → pages that are
// copied.

import { sourcePath } from '../lib/path.ts';
import { isHtmlPost } from '../lib/post-path.ts';
import { fileUrl, outputPathOf } from '../lib/url.ts';
import { addressed } from '../site/addressed.ts';
import { mediaUrl } from '../site/addresses.ts';
import type { AssetPage } from '../site/pages.ts';
import type { Site, SourcePath, UrlPath } from '../site/types.ts';
import type { PlanContext, Planned, PlanOptions, StaticFile } from './context.ts';

/**
 * The addresses of all files of the site that a link may name: of public/, of own templates, and
 * those that are linked.
 */
export function fileAddresses(site: Site, options: PlanOptions): Map<SourcePath, UrlPath> {
  return new Map([
    ...options.publicFiles.map(({ path }) => [publicSource(path), fileUrl(path)] as const),
    ...options.customPages.map(({ source, url }) => [source, url] as const),
    ...linkedFiles(site, options).map(({ path }) => [path as SourcePath, mediaUrl(path)] as const),
  ]);
}

/**
 * Plans copies: a file of public/ stands in place of the theme's of the same path; files that no
 * post links to stay out.
 */
export function planStaticFiles({ site, options }: PlanContext): Planned {
  const own = new Set(options.publicFiles.map(({ path }) => path));
  return {
    pages: [
      ...options.publicFiles.map(({ path, file, hash }) =>
        asset(fileUrl(path), { file, hash, source: publicSource(path) }),
      ),
      ...options.themeFiles
        .filter(({ path }) => !own.has(path))
        .map(({ path, file, hash }) => asset(fileUrl(path), { file, hash })),
      ...linkedFiles(site, options).map(({ path, file, hash }) =>
        asset(mediaUrl(path), { file, hash, source: path as SourcePath }),
      ),
    ],
  };
}

function asset(url: UrlPath, rest: Pick<AssetPage, 'file' | 'hash' | 'source'>): AssetPage {
  return { kind: 'asset', url, output: outputPathOf(url), ...rest };
}

function publicSource(path: string): SourcePath {
  return sourcePath(`public/${path}`);
}

function linkedFiles(site: Site, { postFiles }: PlanOptions): readonly StaticFile[] {
  if (postFiles.length === 0) return [];
  const linked = new Set<string>();
  for (const { links } of addressed(site)) {
    for (const { target } of links) if (target.kind === 'file') linked.add(target.path);
  }
  // HTML that is no post has not been made safe.
  return postFiles.filter(({ path }) => linked.has(path) && !isHtmlPost(path));
}
