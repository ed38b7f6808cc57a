// Output files → the staging folder of a build. Writes below the staging folder only; the output
// stays as it is. Never interprets the contents of a file.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from '../lib/hash.ts';
import { makeReusedBuffer } from '../lib/reused-buffer.ts';
import type { OutputPath } from '../site/types.ts';
import { copyFile, hasSameBytes } from './copy-file.ts';
import { writing } from './emit-error.ts';
import { look } from './look.ts';
import type { OutputFolders } from './output-folders.ts';

/**
 * Removes what an interrupted build left in the staging folder; the first file that is written
 * creates the folder again.
 */
export function prepareStaging({ staging }: OutputFolders): void {
  writing(staging, () => rmSync(staging, { recursive: true, force: true }));
}

/** Removes the staging folder if it can. It runs after failures, and must not hide them. */
export function discardStaging({ staging }: OutputFolders): void {
  try {
    // Threads may still write there when a process ends.
    rmSync(staging, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // The next build tries again and reports it.
  }
}

/** The result of writing a file. */
export interface StagedFile {
  readonly bytes: number;
  /** False if the output has the same bytes already. */
  readonly isNew: boolean;
}

export interface StageWriter {
  /**
   * Puts a file into the staging folder, unless the output has the same bytes already. Throws
   * EmitError if the system rejects it.
   */
  readonly write: (path: OutputPath, content: string | Buffer) => StagedFile;
  /** The same with the bytes of a file of any size, which are never all in memory. */
  readonly copy: (path: OutputPath, from: string) => StagedFile;
}

/** A writer for one thread; several may write into one staging folder. */
export function createStageWriter(folders: OutputFolders): StageWriter {
  const { output } = folders;
  const isFirst = !existsSync(output);
  const madeFolders = new Set<string>();
  const { encode } = makeReusedBuffer();
  const placeFor = (path: OutputPath): string => {
    const file = stagedFile(folders, { path, isFirst });
    makeFolder(file.slice(0, file.lastIndexOf('/')), madeFolders);
    return file;
  };
  const targetOf = (path: OutputPath): string => {
    if (path.split('/').includes('..') || path.startsWith('/'))
      throw new Error(`output path outside the site: ${path}`);
    return `${output}/${path}`;
  };
  return {
    write(path, content) {
      const data = typeof content === 'string' ? encode(content) : content;
      const target = targetOf(path);
      return writing(target, () => {
        const isNew = isFirst || !contains(target, data);
        if (isNew) writeFileSync(placeFor(path), data);
        return { bytes: data.length, isNew };
      });
    },
    copy(path, from) {
      const target = targetOf(path);
      if (!isFirst && hasSameBytes(from, target))
        return { bytes: statSync(from).size, isNew: false };
      const place = writing(target, () => placeFor(path));
      return { bytes: copyFile(from, place, { target }), isNew: true };
    },
  };
}

/**
 * Where a file waits. Files of a first build form the whole tree, which is moved at once. Later
 * files go into folders that exist, and making a tree for them would cost more than writing them.
 */
export function stagedFile(
  { staging }: OutputFolders,
  { path, isFirst }: { readonly path: OutputPath; readonly isFirst: boolean },
): string {
  // Not by join(), which would take 30,000 paths apart again and again.
  return isFirst ? `${staging}/tree/${path}` : `${staging}/files/${contentHash(path)}`;
}

/** The output of a first build. */
export function stagedTree({ staging }: Pick<OutputFolders, 'staging'>): string {
  return join(staging, 'tree');
}

function contains(file: string, bytes: Buffer): boolean {
  const entry = look(file, statSync);
  return (
    entry?.isFile() === true && entry.size === bytes.length && readFileSync(file).equals(bytes)
  );
}

/**
 * mkdir -p that asks the disk for each folder once, since each post has a folder. Node's own never
 * returns if the system says ENOENT below a folder that exists, as it does below /proc.
 */
export function makeFolder(folder: string, madeFolders: Set<string> = new Set()): void {
  if (madeFolders.has(folder)) return;
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !madeFolders.has(dirname(folder))) {
      makeFolder(dirname(folder), madeFolders);
      makeFolder(folder, madeFolders);
      return;
    }
    // It existed, or another thread was first.
    if (code !== 'EEXIST') throw error;
  }
  madeFolders.add(folder);
}
