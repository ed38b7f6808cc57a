// Pages that earlier builds wrote → those whose files have changed since. Looks at names and sizes;
// opens no file.
import { lstatSync } from 'node:fs';
import type { OutputPath } from '../site/types.ts';

/** A page, and how many bytes its file had. */
export type WrittenPage = readonly [path: OutputPath, bytes: number];

/** The pages whose files were deleted or have another size than they were written with. */
export function findDamaged(output: string, pages: readonly WrittenPage[]): OutputPath[] {
  return pages.flatMap(([path, bytes]) => (hasSize(`${output}/${path}`, bytes) ? [] : path));
}

function hasSize(file: string, bytes: number): boolean {
  try {
    const entry = lstatSync(file, { throwIfNoEntry: false });
    return entry?.isFile() === true && entry.size === bytes;
  } catch (error) {
    // There is a file in place of a folder above it.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}
