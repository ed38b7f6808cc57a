// The name of a post's file → the date and the slug in it. "posts/2015/2015-06-07-rivers.md" →
// 2015-06-07, "rivers".
import type { SourcePath } from '../site/types.ts';

export interface FileName {
  /** "2015-06-07" where the name begins with a date; not checked against a calendar. */
  readonly date?: string;
  /** The rest of the name, without its ending; for index.md the folder's name. */
  readonly name: string;
}

/**
 * Reads a file name as Jekyll, Hugo and Blogger exporters write them.
 * @example readFileName('posts/2015-06-07-dams.md') // { date: '2015-06-07', name: 'dams' }
 */
export function readFileName(path: SourcePath): FileName {
  const segments = path.replace(/\.[^./]*$/, '').split('/');
  const last =
    segments.at(-1) === 'index' && segments.length > 2 ? segments.at(-2)! : segments.at(-1)!;
  const found = /^(\d{4}-\d{2}-\d{2})(?:[-_ ](.*))?$/.exec(last);
  return found ? { date: found[1]!, name: found[2] || last } : { name: last };
}
