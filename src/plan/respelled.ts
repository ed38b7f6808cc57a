// Posts and pages → one warning if names of files and slugs are spelled otherwise in addresses: old
// addresses do not lead there.

import { namesPost } from '../lib/address-pattern.ts';
import { compareText } from '../lib/compare.ts';
import { readFileName } from '../lib/file-name.ts';
import { isSlug } from '../lib/slug.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { Post, SiteConfig } from '../site/types.ts';

/** What says how names are spelled. */
export type SpellingConfig = Pick<SiteConfig, 'slugs'> & {
  readonly markdown?: Pick<SiteConfig['markdown'], 'dialect'>;
};

/**
 * Reports `respelled-slug` once for a site, at the first file by path; nothing where the
 * configuration says how slugs are spelled.
 */
export function findRespelled(
  all: readonly Post[],
  { slugs, markdown }: SpellingConfig,
): Problem[] {
  if (slugs !== undefined) return [];
  let [first, count]: [Post | undefined, number] = [undefined, 0];
  for (const post of all) {
    if (isInPath(post) || !usesName(post) || isSlug(nameOf(post))) continue;
    count += 1;
    if (first === undefined || compareText(post.source, first.source) < 0) first = post;
  }
  return first === undefined
    ? []
    : [respelled(first, { count, isHugo: markdown?.dialect === 'hugo' })];
}

/** True for most: the slug is the end of the path as it is. */
function isInPath({ source, slug, writtenSlug }: Post): boolean {
  if (writtenSlug !== undefined || !source.endsWith('.md')) return false;
  const start = source.length - '.md'.length - slug.length;
  return source.startsWith(slug, start) && /(?:\/|\d{4}-\d\d-\d\d-)$/.test(source.slice(0, start));
}

function usesName({ permalink }: Post): boolean {
  return permalink === undefined || namesPost(permalink);
}

function nameOf({ source, writtenSlug, pathLang }: Post): string {
  return writtenSlug ?? readFileName(source, pathLang).name;
}

function respelled(
  post: Post,
  { count, isHugo }: { readonly count: number; readonly isHugo: boolean },
): Problem {
  const number = count === 1 ? 'one file has' : `${count} files have`;
  return {
    code: 'respelled-slug',
    severity: 'warning',
    message:
      `Cannot keep "${nameOf(post)}" in an address: it is spelled "${post.slug}" ` +
      `(${number} another spelling)`,
    hint:
      (isHugo
        ? 'write `"slugs": "lower"` into the configuration to spell names as Hugo does, or '
        : 'write `"slugs": "keep"` into the configuration to leave names as they are, or ') +
      '`"slugs": "latin"` if the new spelling is meant',
    path: post.source,
    ...(post.writtenSlug !== undefined && { at: { kind: 'field', name: 'slug' } as const }),
  };
}
