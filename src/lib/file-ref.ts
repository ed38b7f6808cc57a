// A file of the site as the text of a post names it, until its address is known: "broadsheet:" and
// its path. What would end a path in a URL is encoded in it, and nothing else.
import type { SourcePath } from '../site/types.ts';
import { decodePercent } from './url.ts';

const scheme = 'broadsheet:';

/** A file, and what follows its path in a URL: a query, a fragment. */
export interface FileRef {
  readonly path: SourcePath;
  readonly suffix: string;
}

/**
 * Writes the name of a file as a URL.
 * @example fileRef('posts/a#1.png', '?v=2') // 'broadsheet:posts/a%231.png?v=2'
 */
export function fileRef(path: SourcePath, suffix = ''): string {
  return scheme + encodeEnds(path) + suffix;
}

/**
 * Encodes what would end a path, or be decoded, in a URL, and controls, which no page may hold.
 * @example encodeEnds('50%#1?.png') // '50%25%231%3F.png'
 */
export function encodeEnds(path: string): string {
  return path.replace(/[%#?\0-\x1f\x7f]/g, encodeURIComponent);
}

/**
 * Reads it again, also if all of it has been encoded since; undefined for any other URL.
 * @example readFileRef('broadsheet:posts/a%231.png#x') // { path: 'posts/a#1.png', suffix: '#x' }
 */
export function readFileRef(url: string): FileRef | undefined {
  if (!url.startsWith(scheme)) return undefined;
  const [, encoded = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(url.slice(scheme.length))!;
  return { path: (decodePercent(encoded) ?? encoded) as SourcePath, suffix };
}
