// A path → what is there. Reads names only.
import type { lstatSync, Stats, statSync } from 'node:fs';

/**
 * What is at a path; undefined for nothing, even if there is a file in place of a folder above it.
 */
export function look(path: string, stat: typeof statSync | typeof lstatSync): Stats | undefined {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
