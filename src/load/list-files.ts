// A folder → the files below it. Lists names; opens no file.
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { composed } from '../lib/text.ts';
import type { Problem } from '../site/diagnostics.ts';
import type { SourcePath } from '../site/types.ts';

/** A file below a listed folder. */
export interface ListedFile {
  /** Relative to the folder, with forward slashes, in composed letters (Unicode NFC). */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
}

export interface ListOptions {
  readonly hidden?: 'skip' | 'list';
  readonly skip?: (folder: string) => boolean;
  /**
   * Whether a link is followed, by its path and where it leads in the end; asked of the listed
   * folder, too, whose path is empty. Default: every link is.
   */
  readonly follows?: (path: string, real: string) => boolean;
  /** Gets the path of each file and folder whose name is not UTF-8: nobody can open it by that. */
  readonly onBadName?: (path: string) => void;
}

/**
 * Lists all files below a folder in the order of their paths, whatever the order of the file
 * system. What editors and systems leave behind ("x~", ".x.swp", ".DS_Store"), version control,
 * node_modules and, unless `hidden` is "list", all hidden files are left out. Links are followed,
 * but not back into a folder that contains them. A folder that does not exist is empty. `skip` gets
 * the path of a folder and says whether to leave it out.
 */
export function listFiles(
  folder: string,
  { hidden = 'skip', skip = () => false, ...options }: ListOptions = {},
): ListedFile[] {
  if (!isThere(folder)) return [];
  const listed: ListedFile[] = [];
  const { follows = () => true, onBadName = () => {} } = options;
  const real = realpathSync(folder);
  if (follows('', real))
    collect({ folder, prefix: '', above: [real], hidden, skip, follows, onBadName, listed });
  return listed.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Throws if nobody can tell: a folder that cannot be looked at is not empty. */
function isThere(folder: string): boolean {
  try {
    return statSync(folder, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // There is a file in place of a folder above it.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}

/** The problem with a file or folder whose name is not UTF-8: `bad-file-name`. */
export function badFileName(path: string): Problem {
  return {
    code: 'bad-file-name',
    severity: 'error',
    message: 'Cannot read the file: its name is not valid UTF-8',
    hint: 'rename it, for example with `convmv -f windows-1251 -t utf-8 --notest`',
    path: path as SourcePath,
  };
}

/** Hidden files that nobody means to publish. */
const leftovers =
  /^\.(?:DS_Store|git|gitignore|gitkeep|gitattributes|hg|svn|idea|vscode|.*\.sw[a-p])$/;

/** True for the name of a file or folder that is left out of every list. */
export function isLeftOut(name: string, hidden: 'skip' | 'list' = 'skip'): boolean {
  return (
    (hidden === 'list' ? leftovers : /^\./).test(name) ||
    name.endsWith('~') ||
    name === 'node_modules'
  );
}

interface Collecting {
  readonly folder: string;
  readonly prefix: string;
  /** The real folders from the listed one down to this one. */
  readonly above: readonly string[];
  readonly hidden: 'skip' | 'list';
  readonly skip: (folder: string) => boolean;
  readonly follows: (path: string, real: string) => boolean;
  readonly onBadName: (path: string) => void;
  readonly listed: ListedFile[];
}

function collect({ folder, prefix, above, listed, ...options }: Collecting): void {
  const { hidden, skip, follows, onBadName } = options;
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries) {
    const { name } = entry;
    if (isLeftOut(name, hidden)) continue;
    const path = prefix + nameOf(name, entries);
    if (isLost(name, folder)) {
      onBadName(path);
      continue;
    }
    if (entry.isFile()) {
      listed.push({ path, file: `${folder}/${name}` });
      continue;
    }
    const file = join(folder, name);
    const real = entry.isSymbolicLink() ? followLink(file) : join(above.at(-1)!, name);
    if (real === undefined || (entry.isSymbolicLink() && !follows(path, real))) continue;
    const kind = entry.isSymbolicLink() ? statSync(real) : entry;
    if (kind.isFile()) listed.push({ path, file });
    else if (kind.isDirectory() && !above.includes(real) && !skip(path))
      collect({ folder: file, prefix: `${path}/`, above: [...above, real], listed, ...options });
  }
}

/** True for a name with bytes that no text has: by what stands for them nothing is found. */
function isLost(name: string, folder: string): boolean {
  return name.includes('\ufffd') && !lstatSync(`${folder}/${name}`, { throwIfNoEntry: false });
}

/**
 * The name in composed letters; of two files that differ in nothing else, the other keeps its own,
 * so that neither hides the other.
 */
function nameOf(name: string, entries: readonly { readonly name: string }[]): string {
  const usual = composed(name);
  return usual === name || entries.some((entry) => entry.name === usual) ? name : usual;
}

/** Where a link leads in the end; undefined if it leads nowhere or in circles. */
function followLink(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch (error) {
    if (['ENOENT', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
