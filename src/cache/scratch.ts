// A cache folder → a folder for one build: bodies on their way from parse to render, the template
// set as files. Removed after the build, or by the next one if the build was killed.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Scratch {
  /** Absolute. */
  readonly folder: string;
  readonly close: () => void;
}

/**
 * Makes the folder inside the site's cache, which is on a disk, unlike many a /tmp. Only if the
 * site cannot be written to is it made there.
 */
export function openScratch(cache: string): Scratch {
  const folder = makeIn(cache) ?? mkdtempSync(join(tmpdir(), 'broadsheet-'));
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}

function makeIn(cache: string): string | undefined {
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, '.gitignore'), '*\n');
    return mkdtempSync(join(cache, `build-${process.pid}-`));
  } catch {
    return undefined;
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
