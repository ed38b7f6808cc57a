// The site's root and what features read of it → the files that are there. Lists names; opens no
// file.
import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from '../site/data-source.ts';
import { guardBelow, guardLinks, type LinkGuard } from './link-guard.ts';
import { type ListedFile, listFiles } from './list-files.ts';

/**
 * Lists the files of all sources, each once, with paths from the root, in the order of the sources.
 * `links` has what is wrong with links and names.
 */
export function listData(
  root: string,
  sources: readonly DataSource[],
  links: LinkGuard = guardLinks(root, { followLinks: false }),
): ListedFile[] {
  const files = sources.flatMap((source) => filesOf(root, source, links));
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function filesOf(root: string, { kind, path, ending }: DataSource, links: LinkGuard): ListedFile[] {
  const file = join(root, path);
  if (kind === 'file') {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
    const real = realpathSync(file);
    return real === file || links.follows(path, real) ? [{ path, file }] : [];
  }
  return listFiles(file, guardBelow(path, links))
    .filter((listed) => listed.path.endsWith(ending))
    .map((listed) => ({ path: `${path}/${listed.path}`, file: listed.file }));
}
