// What a build wrote and removed → a file that deploy steps read (`--changes FILE`). The list of an
// earlier build goes before the next one begins, so that nobody ever uploads by yesterday's.
// Decides nothing about the output.
import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildReport } from '../build/build.ts';
import type { Problem } from '../site/diagnostics.ts';
import { ownFolderOf } from './site.ts';

/**
 * What keeps a file from being the list: something else than a file stands there, or it lies among
 * the author's own (bad-flag).
 */
export function changesProblem(file: string, root: string): Problem | undefined {
  const own = ownFolderOf(file, root);
  const found = lstatSync(file, { throwIfNoEntry: false });
  const reason =
    own !== undefined
      ? `${own}/ is the author's own`
      : found && !found.isFile()
        ? 'no file stands there'
        : undefined;
  if (reason === undefined) return undefined;
  return {
    code: 'bad-flag',
    severity: 'error',
    message: `Cannot write the list of changes to "${file}": ${reason}`,
    hint: 'name a file that may be replaced, for example --changes changes.txt',
    path: '',
  };
}

/** Removes the list of an earlier build, and makes the folder of the next. */
export function clearChanges(file: string): void {
  rmSync(file, { force: true });
  mkdirSync(path.dirname(file), { recursive: true });
}

/** Writes the list; it appears whole. */
export function writeChanges(file: string, changes: BuildReport['changes']): void {
  writeFileSync(`${file}.new`, changesText(changes));
  renameSync(`${file}.new`, file);
}

/**
 * A line for each file: "+ index.html" for one that was written, "- tags/dams/index.html" for one
 * that was removed; paths are seen from the output folder. rsync and rclone take such paths, once
 * `sed` has chosen the lines: docs/publishing.md.
 */
export function changesText({ written, removed }: BuildReport['changes']): string {
  return [...written.map((one) => `+ ${one}\n`), ...removed.map((one) => `- ${one}\n`)].join('');
}
