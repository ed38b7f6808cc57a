// A path → what stands there. Reads names only.
import type { lstatSync, Stats, statSync } from 'node:fs';

/**
 * What stands at a path; undefined for nothing, also where a file stands in place of a folder above
 * it.
 */
export function look(path: string, stat: typeof statSync | typeof lstatSync): Stats | undefined {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
