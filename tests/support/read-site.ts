// A folder → its files, for tests that look at what was built. Never writes.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Reads every file below a folder: by its path with forward slashes, in the order of the paths. */
export function readSite(dir: string): Map<string, Buffer> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) =>
    relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(dir, path))]));
}
