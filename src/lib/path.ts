// Names of files as systems and authors write them → SourcePath. Works on text only: never asks
// whether a file exists.
import type { SourcePath } from '../site/types.ts';

/**
 * Names a file of the site: forward slashes, no leading "./", no empty or "." segments.
 * @example sourcePath('.\\posts\\2015\\rivers.md') // 'posts/2015/rivers.md'
 */
export function sourcePath(text: string): SourcePath {
  return text
    .split(/[/\\]/)
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/') as SourcePath;
}

/**
 * The file that a relative path, already percent-decoded, in another file names; undefined if it
 * leaves the site.
 * @example resolveSource('posts/2015/a.md', '../2014/b.md') // 'posts/2014/b.md'
 * @example resolveSource('posts/a.md', '../../b.md') // undefined
 */
export function resolveSource(from: SourcePath, relative: string): SourcePath | undefined {
  const segments = from.split('/').slice(0, -1);
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/') as SourcePath;
}
