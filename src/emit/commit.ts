// The staging folder and the files that no page owns any more → the output. First all that can be foreseen is looked at, then
// files move in, then others go: a reader never meets a site whose pages are gone before the new ones are there. What a
// failure has left undone, the same call does later.
import { copyFileSync, lstatSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OutputPath } from '../types.ts';
import { EmitError, writing } from './emit-error.ts';
import { look } from './look.ts';
import type { OutputFolders } from './output-folders.ts';
import { makeFolder } from './staging.ts';

/** Those of the paths that are files of the output. */
export function presentFiles(output: string, paths: readonly OutputPath[]): OutputPath[] {
  return paths.filter((path) => writing(join(output, path), () => look(join(output, path), lstatSync)?.isFile()));
}

/**
 * Moves everything that is staged into the output, whole folders where the output has none of that name, and removes files
 * of earlier builds with the folders that they leave empty; returns those that were there. Throws EmitError: before
 * anything has moved where files of others stand in the way, later where the disk refuses.
 */
export function commitStaging(folders: OutputFolders, { remove = [] }: { readonly remove?: readonly OutputPath[] } = {}): OutputPath[] {
  const { output, staging } = folders;
  const removed = presentFiles(output, remove);
  const moves = writing(output, () => (look(staging, lstatSync) ? planMoves(folders, new Set<string>(removed)) : []));
  for (const [index, { path, clears }] of moves.entries()) {
    const to = join(output, path);
    const move = () => {
      if (clears) rmSync(to, { recursive: true });
      moveTo(join(staging, path), to);
    };
    writing(to, move, { after: index === 0 ? '' : halfWay });
  }
  writing(output, () => makeFolder(output));
  removeFiles(output, removed);
  writing(staging, () => rmSync(staging, { recursive: true, force: true }));
  return removed;
}

const halfWay = '; part of the output is new and part as it was, until a build succeeds';

interface Move {
  /** Below the output; empty for all of it. */
  readonly path: string;
  /** True where files that are to be removed stand in the way. */
  readonly clears: boolean;
}

function planMoves({ output, staging }: OutputFolders, going: ReadonlySet<string>): Move[] {
  const moves: Move[] = [];
  visit('', true);
  return moves;

  function visit(path: string, isFolder: boolean): void {
    const to = join(output, path);
    const there = look(to, lstatSync);
    if (!there) return void moves.push({ path, clears: false });
    // A link to a folder stays a link: the owner's folder may be elsewhere.
    const isFolderThere = there.isDirectory() || (there.isSymbolicLink() && (statSync(to, { throwIfNoEntry: false })?.isDirectory() ?? false));
    if (isFolder && isFolderThere) {
      for (const entry of readdirSync(join(staging, path), { withFileTypes: true })) visit(path === '' ? entry.name : `${path}/${entry.name}`, entry.isDirectory());
      return;
    }
    const clears = isFolder || isFolderThere;
    if (clears) assertOurs(path, there.isDirectory());
    moves.push({ path, clears });
  }

  /** Nothing is removed to make room but what a build has written. */
  function assertOurs(path: string, isFolder: boolean): void {
    const inside = isFolder ? readdirSync(join(output, path), { withFileTypes: true }) : [];
    for (const entry of inside) assertOurs(`${path}/${entry.name}`, entry.isDirectory());
    if (isFolder || going.has(path)) return;
    throw new EmitError({ code: 'system', message: `Cannot write the output: "${join(output, path)}", which no build made, stands in the way`, hint: 'move it away, or give the page that needs the place another address' });
  }
}

/** Renames; where that is to another disk, copies under another name first, so that no reader meets half a file. */
function moveTo(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    if (lstatSync(from).isDirectory()) {
      makeFolder(to);
      for (const name of readdirSync(from)) moveTo(join(from, name), join(to, name));
      return;
    }
    const copy = join(dirname(to), `.${basename(to)}.staging`);
    try {
      copyFileSync(from, copy);
      renameSync(copy, to);
    } catch (failure) {
      rmSync(copy, { force: true });
      throw failure;
    }
  }
}

/** Removes files of an earlier build and the folders that they leave empty; returns those that were there. */
export function removeFiles(output: string, paths: readonly OutputPath[]): OutputPath[] {
  const there = presentFiles(output, paths);
  for (const path of there) {
    const file = join(output, path);
    writing(file, () => unlinkSync(file), { after: halfWay });
    for (let folder = dirname(file); folder.length > output.length && isRemoved(folder); folder = dirname(folder));
  }
  return there;
}

/** Removes a folder if it is empty. One that stays, whatever the reason, is no page. */
function isRemoved(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
