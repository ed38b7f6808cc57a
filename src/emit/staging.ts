// Output files → the staging folder of a build. The output stays as it is; writes below the staging folder only, and never
// reads what a file means.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputPath } from '../types.ts';
import { writing } from './emit-error.ts';
import { look } from './look.ts';
import type { OutputFolders } from './output-folders.ts';

/** Removes what a build that was interrupted has left in the staging folder; the first file that is written makes it anew. */
export function prepareStaging({ staging }: OutputFolders): void {
  writing(staging, () => rmSync(staging, { recursive: true, force: true }));
}

/** Removes the staging folder as far as it can: it runs after failures, which it must not hide. */
export function discardStaging({ staging }: OutputFolders): void {
  try {
    rmSync(staging, { recursive: true, force: true });
  } catch {
    // The next build tries again, and says so.
  }
}

export interface StageWriter {
  /** Puts a file into the staging folder, unless the output holds the same bytes. Throws EmitError where the disk refuses. */
  readonly write: (path: OutputPath, content: string | Buffer) => 'written' | 'unchanged';
}

/** A writer for one thread; several may write into one staging folder. */
export function createStageWriter({ output, staging }: OutputFolders): StageWriter {
  const isFresh = !existsSync(output);
  const made = new Set<string>();
  return {
    write(path, content) {
      if (path.split('/').includes('..') || path.startsWith('/')) throw new Error(`output path outside the site: ${path}`);
      return writing(join(output, path), () => {
        if (!isFresh && holds(join(output, path), content)) return 'unchanged';
        const file = join(staging, path);
        makeFolder(dirname(file), made);
        writeFileSync(file, content);
        return 'written';
      });
    },
  };
}

function holds(file: string, content: string | Buffer): boolean {
  const found = look(file, statSync);
  return found !== undefined && found.isFile() && found.size === Buffer.byteLength(content) && readFileSync(file).equals(Buffer.from(content));
}

/**
 * mkdir -p that asks the disk for each folder once: a post has a folder of its own. Node's never ends where the system
 * says ENOENT below a folder that is there, as below /proc.
 */
export function makeFolder(folder: string, made: Set<string> = new Set()): void {
  if (made.has(folder)) return;
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !made.has(dirname(folder))) {
      makeFolder(dirname(folder), made);
      return makeFolder(folder, made);
    }
    // It was there, or another thread was first.
    if (code !== 'EEXIST') throw error;
  }
  made.add(folder);
}
