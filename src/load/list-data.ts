// The site's root and what features read of it → the files that are there. Lists names; opens no
// file.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from '../site/data-source.ts';
import { type ListedFile, listFiles } from './list-files.ts';

/**
 * Lists the files of all sources, each once, with paths from the root, in the order of the sources.
 */
export function listData(root: string, sources: readonly DataSource[]): ListedFile[] {
  const files = sources.flatMap((source) => filesOf(root, source));
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function filesOf(root: string, { kind, path, ending }: DataSource): ListedFile[] {
  const file = join(root, path);
  if (kind === 'file')
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? [{ path, file }] : [];
  return listFiles(file)
    .filter((listed) => listed.path.endsWith(ending))
    .map((listed) => ({ path: `${path}/${listed.path}`, file: listed.file }));
}
