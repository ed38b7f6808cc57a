// The pages that earlier builds wrote → those whose files are there as they were written. Looks at names and sizes; opens
// no file.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputPath } from '../types.ts';

/** The pages whose files have the size that they were written with; what was deleted or cut off is missing. */
export function findIntact<Mark extends { readonly bytes: number }>(output: string, pages: ReadonlyMap<OutputPath, Mark>): Map<OutputPath, Mark> {
  const intact = new Map<OutputPath, Mark>();
  for (const [path, mark] of pages) if (hasSize(join(output, path), mark.bytes)) intact.set(path, mark);
  return intact;
}

function hasSize(file: string, bytes: number): boolean {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    return found !== undefined && found.isFile() && found.size === bytes;
  } catch (error) {
    // A file stands where a folder above it should be.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}
