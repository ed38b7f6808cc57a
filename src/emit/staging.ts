// Output files → the staging folder of a build. The output stays as it is; writes below the staging
// folder only, and never reads what a file means.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from '../lib/hash.ts';
import { makeReusedBuffer } from '../lib/reused-buffer.ts';
import type { OutputPath } from '../site/types.ts';
import { writing } from './emit-error.ts';
import { look } from './look.ts';
import type { OutputFolders } from './output-folders.ts';

/**
 * Removes what a build that was interrupted has left in the staging folder; the first file that is
 * written makes it anew.
 */
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

/** What became of a file. */
export interface StagedFile {
  readonly bytes: number;
  /** False where the output holds the same bytes. */
  readonly isNew: boolean;
}

export interface StageWriter {
  /**
   * Puts a file into the staging folder, unless the output holds the same bytes. Throws EmitError
   * where the disk refuses.
   */
  readonly write: (path: OutputPath, content: string | Buffer) => StagedFile;
}

/** A writer for one thread; several may write into one staging folder. */
export function createStageWriter(folders: OutputFolders): StageWriter {
  const { output } = folders;
  const isFirst = !existsSync(output);
  const made = new Set<string>();
  const { encode } = makeReusedBuffer();
  return {
    write(path, content) {
      if (path.split('/').includes('..') || path.startsWith('/'))
        throw new Error(`output path outside the site: ${path}`);
      const data = typeof content === 'string' ? encode(content) : content;
      const target = `${output}/${path}`;
      return writing(target, () => {
        const isNew = isFirst || !holds(target, data);
        if (isNew) {
          const file = stagedFile(folders, { path, isFirst });
          makeFolder(file.slice(0, file.lastIndexOf('/')), made);
          writeFileSync(file, data);
        }
        return { bytes: data.length, isNew };
      });
    },
  };
}

/**
 * Where a file waits. Those of a first build make up the whole tree, to be moved at once; others go
 * to places that are there, and making a tree for them to leave would cost more than writing them.
 */
export function stagedFile(
  { staging }: OutputFolders,
  { path, isFirst }: { readonly path: OutputPath; readonly isFirst: boolean },
): string {
  // Not by join(), which would take 30,000 paths to pieces again and again.
  return isFirst ? `${staging}/tree/${path}` : `${staging}/files/${contentHash(path)}`;
}

/** The output of a first build. */
export function stagedTree({ staging }: Pick<OutputFolders, 'staging'>): string {
  return join(staging, 'tree');
}

function holds(file: string, bytes: Buffer): boolean {
  const found = look(file, statSync);
  return (
    found?.isFile() === true && found.size === bytes.length && readFileSync(file).equals(bytes)
  );
}

/**
 * mkdir -p that asks the disk for each folder once: a post has a folder of its own. Node's never
 * ends where the system says ENOENT below a folder that is there, as below /proc.
 */
export function makeFolder(folder: string, made: Set<string> = new Set()): void {
  if (made.has(folder)) return;
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !made.has(dirname(folder))) {
      makeFolder(dirname(folder), made);
      makeFolder(folder, made);
      return;
    }
    // It was there, or another thread was first.
    if (code !== 'EEXIST') throw error;
  }
  made.add(folder);
}
