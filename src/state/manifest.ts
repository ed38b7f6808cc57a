// The paths of the files that the last build wrote, one list an output folder, so that the next build removes what no
// page owns any more and nothing else. A list that is missing or damaged counts as empty: nothing is removed then.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shortHash } from '../lib/hash.ts';
import type { OutputPath } from '../types.ts';

const version = 1;

/** Where the list for an output folder stands in the cache folder. */
function manifestFile(cache: string, output: string): string {
  return join(cache, `files-${shortHash(output)}.json`);
}

/** Reads the paths that the last build wrote to `output`. */
export function readManifest(cache: string, output: string): readonly OutputPath[] {
  try {
    const read: unknown = JSON.parse(readFileSync(manifestFile(cache, output), 'utf8'));
    const { version: found, output: of, paths } = read as { version?: unknown; output?: unknown; paths?: unknown };
    return found === version && of === output && Array.isArray(paths) ? paths.filter(isInside) : [];
  } catch {
    return [];
  }
}

function isInside(path: unknown): path is OutputPath {
  return typeof path === 'string' && !path.startsWith('/') && !path.split('/').includes('..');
}

/** Remembers the paths, sorted; the file appears whole. */
export function writeManifest(cache: string, { output, paths }: { readonly output: string; readonly paths: readonly string[] }): void {
  const file = manifestFile(cache, output);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ version, output, paths: paths.toSorted() }));
  renameSync(`${file}.new`, file);
}
