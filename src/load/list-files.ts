// A folder → the files below it. Lists names; opens none.
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file below a listed folder. */
export interface ListedFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
}

/**
 * Lists all files below a folder in the order of their paths, whatever the file system's. Hidden files, node_modules
 * and editors' backups ("x~") are left out; links are followed, each folder once. A folder that does not exist is empty.
 */
export function listFiles(folder: string): ListedFile[] {
  if (!existsSync(folder)) return [];
  const found: ListedFile[] = [];
  collect({ folder, prefix: '', seen: new Set([realpathSync(folder)]), found });
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

interface Collecting {
  readonly folder: string;
  readonly prefix: string;
  readonly seen: Set<string>;
  readonly found: ListedFile[];
}

function collect({ folder, prefix, seen, found }: Collecting): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (name.startsWith('.') || name.endsWith('~') || name === 'node_modules') continue;
    const file = join(folder, name);
    const path = prefix + name;
    const linked = entry.isSymbolicLink() ? statSync(file, { throwIfNoEntry: false }) : entry;
    if (linked?.isFile()) found.push({ path, file });
    if (!linked?.isDirectory()) continue;
    if (entry.isSymbolicLink()) {
      const real = realpathSync(file);
      if (seen.has(real)) continue;
      seen.add(real);
    }
    collect({ folder: file, prefix: `${path}/`, seen, found });
  }
}
