// A cache folder → a folder for one build: bodies on their way from parse to render, the template
// set as files. Removed after the build, or by the next one if the build was killed.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { onExit } from '../lib/on-exit.ts';

export interface Scratch {
  /** Absolute; template languages find files in it, whatever the site's folder is called. */
  readonly folder: string;
  /** The cache, or a folder for this build alone if nothing can be written there. */
  readonly cache: string;
  readonly close: () => void;
}

/**
 * Makes the folder inside the site's cache, which is on a disk, unlike many a /tmp. Only if the
 * site cannot be written to is it made there.
 */
export function openScratch(cache: string): Scratch {
  const { made, isForbidden } = makeIn(cache);
  const folder = made ?? makeTemporary();
  const link = isSearchable(folder) ? undefined : placeFor(folder);
  const remove = () => {
    if (link !== undefined) removeFolder(dirname(link));
    removeFolder(folder);
  };
  const forget = onExit(remove);
  return {
    folder: link ?? folder,
    cache: isForbidden ? join(folder, 'cache') : cache,
    close() {
      forget();
      remove();
    },
  };
}

/**
 * True for a path that means itself to all who search it: Eleventy reads "(1)" and "!x" as patterns
 * and "#" as the end of a URL.
 * @example isSearchable('/home/ann/site (1)') // false
 */
export function isSearchable(path: string): boolean {
  return !/[()[\]{}|!?*+@#%]|\\(?!$)/.test(sep === '/' ? path : path.replaceAll(sep, '/'));
}

/**
 * A folder under a name that can be searched; undefined where the system has none. A link is
 * enough, but not for a "\\", which Eleventy finds behind it.
 */
function placeFor(folder: string): string | undefined {
  for (const place of [tmpdir(), '/tmp', '/var/tmp']) {
    if (!isSearchable(place)) continue;
    try {
      const link = join(mkdtempSync(join(place, 'broadsheet-')), 'build');
      if (sep === '/' && folder.includes('\\')) mkdirSync(link);
      else symlinkSync(folder, link, 'junction');
      return link;
    } catch {
      // The next one may do.
    }
  }
  return undefined;
}

/** What cannot be removed is left to the next build. */
function removeFolder(folder: string): void {
  try {
    // Threads may still write there when a process ends.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

function makeTemporary(): string {
  return mkdtempSync(join(tmpdir(), 'broadsheet-'));
}

/** The system says it where it lets nobody write, or where there is no place for a folder. */
const forbids = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

/**
 * A disk that is full is no reason to forget: it may have room again when the build is done. What
 * is wrong for a moment only, or with the disk, ends the build.
 */
function makeIn(cache: string): { readonly made?: string; readonly isForbidden?: true } {
  let isMade = false;
  try {
    mkdirSync(cache, { recursive: true });
    isMade = true;
    hideFromGit(join(cache, '.gitignore'));
    return { made: mkdtempSync(join(cache, `build-${process.pid}-`)) };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') return {};
    // Or the way there is a link that leads nowhere.
    if (forbids.has(code) || (code === 'ENOENT' && !isMade)) return { isForbidden: true };
    throw error;
  }
}

/** A folder in the place of the file goes: nobody else owns anything in a cache. */
function hideFromGit(file: string): void {
  try {
    writeFileSync(file, '*\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    rmSync(file, { recursive: true });
    writeFileSync(file, '*\n');
  }
}

/**
 * Removes what killed builds have left in a cache: their folders, and new versions of files. Only
 * for the holder of its lock.
 */
export function sweepCache(cache: string): void {
  try {
    for (const name of readdirSync(cache))
      if (isLeft(name) || name.endsWith('.new'))
        rmSync(join(cache, name), { recursive: true, force: true });
  } catch {
    // There is no cache, or none that can be written to.
  }
}

/** True for the folder of a process that is gone. */
function isLeft(name: string): boolean {
  const [, pid] = /^build-(\d+)-/.exec(name) ?? [];
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
