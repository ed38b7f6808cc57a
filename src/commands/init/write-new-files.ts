// Texts by their paths → new files in a folder: all of them, or none. Never overwrites one.
import { mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes files that are not there yet, with the folders that they need. If one cannot be written,
 * removes what it has made, and throws the error of the system.
 */
export function writeNewFiles(folder: string, files: Readonly<Record<string, string>>): void {
  const made: (() => void)[] = [];
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      const parent = path.dirname(file);
      const first = mkdirSync(parent, { recursive: true });
      if (first !== undefined)
        for (const each of foldersBetween(first, parent)) made.push(() => rmdirSync(each));
      writeFileSync(file, text, { flag: 'wx' });
      made.push(() => rmSync(file));
    }
  } catch (error) {
    for (const undo of made.reverse()) undo();
    throw error;
  }
}

/** The folders from one to another that is inside it, both included. */
function foldersBetween(outer: string, inner: string): string[] {
  const names = path.relative(outer, inner).split(path.sep).filter(Boolean);
  return [outer, ...names.map((_, index) => path.join(outer, ...names.slice(0, index + 1)))];
}
