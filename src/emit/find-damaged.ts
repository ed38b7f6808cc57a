// The pages that earlier builds wrote → those whose files are not as they were written. Looks at
// names and sizes; opens no file.
import { lstatSync } from 'node:fs';
import type { OutputPath } from '../site/types.ts';

/** A page, and of how many bytes its file was. */
export type WrittenPage = readonly [path: OutputPath, bytes: number];

/** The pages whose files have been deleted, or have not the size that they were written with. */
export function findDamaged(output: string, pages: readonly WrittenPage[]): OutputPath[] {
  return pages.flatMap(([path, bytes]) => (hasSize(`${output}/${path}`, bytes) ? [] : path));
}

function hasSize(file: string, bytes: number): boolean {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    return found?.isFile() === true && found.size === bytes;
  } catch (error) {
    // A file stands where a folder above it should be.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}
