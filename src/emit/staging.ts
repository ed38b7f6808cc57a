// Output files → a staging folder beside the output, then, all at once, the output. Until commit() the output is as it
// was before. Writes below the two folders only; never reads what a file means.
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, type Stats, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OutputPath } from '../types.ts';

/** The two folders of a build; absolute. */
export interface OutputFolders {
  readonly output: string;
  readonly staging: string;
}

/** The folders for an output: staging stands beside it, so that a rename is enough to move a file or a whole tree. */
export function outputFolders(output: string): OutputFolders {
  return { output, staging: join(dirname(output), `.${basename(output)}.staging`) };
}

/** Empties the staging folder, of a build that was interrupted for example. */
export function prepareStaging({ staging }: OutputFolders): void {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
}

export function discardStaging({ staging }: OutputFolders): void {
  rmSync(staging, { recursive: true, force: true });
}

export interface StageWriter {
  /** Puts a file into the staging folder, unless the output holds the same bytes. */
  readonly write: (path: OutputPath, content: string | Buffer) => 'written' | 'unchanged';
}

/** A writer for one thread; several may write into one staging folder. */
export function createStageWriter({ output, staging }: OutputFolders): StageWriter {
  const isFresh = !existsSync(output);
  const made = new Set<string>([staging]);
  return {
    write(path, content) {
      if (path.split('/').includes('..') || path.startsWith('/')) throw new Error(`output path outside the site: ${path}`);
      if (!isFresh && holds(join(output, path), content)) return 'unchanged';
      const file = join(staging, path);
      makeFolder(dirname(file), made);
      writeFileSync(file, content);
      return 'written';
    },
  };
}

/** mkdir -p that asks the disk for each folder once: a post has a folder of its own. */
function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  makeFolder(dirname(folder), made);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another thread was first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  made.add(folder);
}

function holds(file: string, content: string | Buffer): boolean {
  const found = look(file, statSync);
  const bytes = Buffer.from(content);
  return found !== undefined && found.isFile() && found.size === bytes.length && readFileSync(file).equals(bytes);
}

/** What stands at a path; undefined for nothing, also where a file stands in place of a folder above it. */
function look(path: string, stat: typeof statSync | typeof lstatSync): Stats | undefined {
  try {
    return stat(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Moves everything that is staged into the output: whole folders where the output has none of that name. */
export function commitStaging({ output, staging }: OutputFolders): void {
  moveInto(staging, output);
  rmSync(staging, { recursive: true, force: true });
}

function moveInto(from: string, to: string): void {
  const there = lstatSync(to, { throwIfNoEntry: false });
  const isFolder = lstatSync(from).isDirectory();
  // A link to a folder stays a link: the output may be one.
  const merges = there !== undefined && isFolder && statSync(to, { throwIfNoEntry: false })?.isDirectory() === true;
  if (merges) {
    for (const name of readdirSync(from)) moveInto(join(from, name), join(to, name));
    return;
  }
  // What is left of a folder after removeFiles() is somebody else's: the system then refuses with ENOTEMPTY.
  if (there && isFolder !== there.isDirectory()) (there.isDirectory() ? rmdirSync : unlinkSync)(to);
  move(from, to);
}

/** Renames, or copies where the output is on another disk: a volume, or a link that leads to one. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** Removes files of an earlier build and the folders that they leave empty; returns those that were there. */
export function removeFiles(output: string, paths: readonly OutputPath[]): OutputPath[] {
  return paths.filter((path) => {
    const file = join(output, path);
    if (!look(file, lstatSync)?.isFile()) return false;
    unlinkSync(file);
    for (let folder = dirname(file); folder.length > output.length && readdirSync(folder).length === 0; folder = dirname(folder)) rmdirSync(folder);
    return true;
  });
}
