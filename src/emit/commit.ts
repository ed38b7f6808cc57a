// Staged files, and files that no page owns any more → the output. Everything that can fail is
// checked first; then files move in, and only then old ones are removed: a reader never meets a
// site whose old pages are gone before the new ones are there.
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
import { discardStaging, makeFolder, stagedFile, stagedTree } from './staging.ts';

/** The paths that are files in the output. */
export function presentFiles(
  output: string,
  paths: readonly OutputPath[],
  { after = '' } = {},
): OutputPath[] {
  return paths.filter((path) =>
    writing(join(output, path), () => look(join(output, path), lstatSync)?.isFile(), { after }),
  );
}

/** What a build has changed. */
export interface OutputChanges {
  /** Files in the staging folder. */
  readonly written?: readonly OutputPath[];
  /** Files of earlier builds that no page owns any more. */
  readonly removed?: readonly OutputPath[];
}

/**
 * Moves the staged files into the output, all at once if there is no output yet, and removes files
 * of earlier builds and the folders that become empty; returns the files that it removed. Throws
 * EmitError: before anything moves if a file that no build made is in the way, later if the system
 * rejects an operation.
 */
export function commitStaging(
  folders: OutputFolders,
  { written = [], removed = [] }: OutputChanges = {},
): OutputPath[] {
  const { output } = folders;
  const obsolete = presentFiles(output, removed);
  const { clears, moves } = writing(output, () =>
    planMoves(folders, { written, obsolete: new Set<string>(obsolete) }),
  );
  const madeFolders = new Set<string>();
  let after = '';
  const step = (path: string, change: () => void) => {
    writing(path, change, { after });
    after = halfWay;
  };
  for (const path of clears) step(path, () => rmSync(path, { recursive: true }));
  for (const { from, to } of moves) step(to, () => moveTo(from, { to, madeFolders }));
  step(output, () => makeFolder(output));
  removeFiles(output, obsolete);
  discardStaging(folders);
  return obsolete;
}

const halfWay = '; until a build succeeds, part of the output is new and part is old';

/** Absolute paths. */
interface Moves {
  /** What earlier builds wrote and is now in the way. */
  readonly clears: readonly string[];
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

interface Changes {
  readonly written: readonly OutputPath[];
  /** The files to be removed that exist. */
  readonly obsolete: ReadonlySet<string>;
}

function planMoves(folders: OutputFolders, { written, obsolete }: Changes): Moves {
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

  /** True if the folder exists; whatever is in its place will be cleared. */
  function hasFolder(path: string): boolean {
    let has = known.get(path);
    if (has === undefined) known.set(path, (has = makeRoom(path, true)));
    return has;
  }

  /**
   * Clears a file that should be a folder, or the other way round; true if there already is what
   * should be there.
   */
  function makeRoom(path: string, forFolder: boolean): boolean {
    if (!hasFolder(dirname(path))) return false;
    const to = join(output, path);
    const entry = look(to, lstatSync);
    if (!entry) return false;
    // A link to a folder stays a link: the owner may keep the folder elsewhere.
    const isFolder =
      entry.isDirectory() ||
      (entry.isSymbolicLink() && (statSync(to, { throwIfNoEntry: false })?.isDirectory() ?? false));
    if (isFolder === forFolder) return true;
    assertOurs(path, entry.isDirectory());
    clears.add(to);
    return false;
  }

  /** Only what a build has written may be removed to make room. */
  function assertOurs(path: string, isFolder: boolean): void {
    const inside = isFolder ? readdirSync(join(output, path), { withFileTypes: true }) : [];
    for (const entry of inside) assertOurs(`${path}/${entry.name}`, entry.isDirectory());
    if (isFolder || obsolete.has(path)) return;
    const file = join(output, path);
    throw new EmitError({
      code: 'system',
      message: `Cannot write the output: "${file}", which no build made, is in the way`,
      hint: 'move it away, or give the page that belongs there another address',
    });
  }
}

/**
 * Renames a file into a folder that may be missing. If the folder is on another disk, the file is
 * copied under another name first, so that no reader meets half a file.
 */
function moveTo(from: string, { to, madeFolders }: Move): void {
  try {
    rename(from, { to, madeFolders });
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

interface Move {
  readonly to: string;
  /** Folders that are known to exist. */
  readonly madeFolders: Set<string>;
}

function rename(from: string, { to, madeFolders }: Move): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    makeFolder(dirname(to), madeFolders);
    renameSync(from, to);
  }
}

/**
 * Removes files of an earlier build and the folders that become empty; returns the files that
 * existed.
 */
export function removeFiles(output: string, paths: readonly OutputPath[]): OutputPath[] {
  const present = presentFiles(output, paths, { after: halfWay });
  for (const path of present) {
    const file = join(output, path);
    writing(file, () => unlinkSync(file), { after: halfWay });
    for (
      let folder = dirname(file);
      folder.length > output.length && isRemoved(folder);
      folder = dirname(folder)
    );
  }
  return present;
}

/** Removes a folder if it is empty. A folder that cannot be removed does no harm. */
function isRemoved(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
