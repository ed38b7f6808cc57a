// The staged files, and those that no page owns any more → the output. First all that can be
// foreseen is looked at, then files move in, then others go: a reader never meets a site whose
// pages are gone before the new ones are there.
import {
  copyFileSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OutputPath } from '../site/types.ts';
import { EmitError, writing } from './emit-error.ts';
import { look } from './look.ts';
import type { OutputFolders } from './output-folders.ts';
import { makeFolder, stagedFile, stagedTree } from './staging.ts';

/** Those of the paths that are files of the output. */
export function presentFiles(output: string, paths: readonly OutputPath[]): OutputPath[] {
  return paths.filter((path) =>
    writing(join(output, path), () => look(join(output, path), lstatSync)?.isFile()),
  );
}

/** What a build has changed. */
export interface OutputChanges {
  /** Files that are staged. */
  readonly written?: readonly OutputPath[];
  /** Files of earlier builds that no page owns any more. */
  readonly removed?: readonly OutputPath[];
}

/**
 * Moves what is staged into the output, all at once where there is none, and removes files of
 * earlier builds with the folders that they leave empty; returns those that were there. Throws
 * EmitError: before anything has moved where files of others stand in the way, later where the disk
 * refuses.
 */
export function commitStaging(
  folders: OutputFolders,
  { written = [], removed = [] }: OutputChanges = {},
): OutputPath[] {
  const { output, staging } = folders;
  const going = presentFiles(output, removed);
  const { clears, moves } = writing(output, () =>
    planMoves(folders, { written, going: new Set<string>(going) }),
  );
  const made = new Set<string>();
  let after = '';
  const step = (path: string, change: () => void) => {
    writing(path, change, { after });
    after = halfWay;
  };
  for (const path of clears) step(path, () => rmSync(path, { recursive: true }));
  for (const { from, to } of moves) step(to, () => moveTo(from, { to, made }));
  writing(output, () => makeFolder(output));
  removeFiles(output, going);
  writing(staging, () => rmSync(staging, { recursive: true, force: true }));
  return going;
}

const halfWay = '; part of the output is new and part as it was, until a build succeeds';

/** Absolute paths. */
interface Moves {
  /** What earlier builds wrote, and what now stands in the way. */
  readonly clears: readonly string[];
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

interface Changes {
  readonly written: readonly OutputPath[];
  /** Those of the files to be removed that are there. */
  readonly going: ReadonlySet<string>;
}

function planMoves(folders: OutputFolders, { written, going }: Changes): Moves {
  const { output } = folders;
  const tree = stagedTree(folders);
  const isFirst = look(tree, lstatSync) !== undefined;
  if (isFirst && !look(output, lstatSync))
    return { clears: [], moves: [{ from: tree, to: output }] };
  const clears = new Set<string>();
  const known = new Map([['.', look(output, lstatSync) !== undefined]]);
  const moves = written.map((path) => {
    makeRoom(path, false);
    return { from: stagedFile(folders, { path, isFirst }), to: join(output, path) };
  });
  return { clears: [...clears], moves };

  /** True where a folder is there already; what stands in the place of it is to be cleared. */
  function hasFolder(path: string): boolean {
    let has = known.get(path);
    if (has === undefined) known.set(path, (has = makeRoom(path, true)));
    return has;
  }

  /**
   * Clears what is a file and should be a folder, or the other way round; true where the right
   * thing is there.
   */
  function makeRoom(path: string, forFolder: boolean): boolean {
    if (!hasFolder(dirname(path))) return false;
    const to = join(output, path);
    const there = look(to, lstatSync);
    if (!there) return false;
    // A link to a folder stays a link: the owner's folder may be elsewhere.
    const isFolder =
      there.isDirectory() ||
      (there.isSymbolicLink() && (statSync(to, { throwIfNoEntry: false })?.isDirectory() ?? false));
    if (isFolder === forFolder) return true;
    assertOurs(path, there.isDirectory());
    clears.add(to);
    return false;
  }

  /** Nothing is removed to make room but what a build has written. */
  function assertOurs(path: string, isFolder: boolean): void {
    const inside = isFolder ? readdirSync(join(output, path), { withFileTypes: true }) : [];
    for (const entry of inside) assertOurs(`${path}/${entry.name}`, entry.isDirectory());
    if (isFolder || going.has(path)) return;
    throw new EmitError({
      code: 'system',
      message: `Cannot write the output: "${join(output, path)}", which no build made, stands in the way`,
      hint: 'move it away, or give the page that needs the place another address',
    });
  }
}

/**
 * Renames, into a folder that may be missing; where that is to another disk, copies under another
 * name first, so that no reader meets half a file.
 */
function moveTo(
  from: string,
  { to, made }: { readonly to: string; readonly made: Set<string> },
): void {
  try {
    rename(from, { to, made });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
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

function rename(
  from: string,
  { to, made }: { readonly to: string; readonly made: Set<string> },
): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    makeFolder(dirname(to), made);
    renameSync(from, to);
  }
}

/**
 * Removes files of an earlier build and the folders that they leave empty; returns those that were
 * there.
 */
export function removeFiles(output: string, paths: readonly OutputPath[]): OutputPath[] {
  const there = presentFiles(output, paths);
  for (const path of there) {
    const file = join(output, path);
    writing(file, () => unlinkSync(file), { after: halfWay });
    for (
      let folder = dirname(file);
      folder.length > output.length && isRemoved(folder);
      folder = dirname(folder)
    );
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
