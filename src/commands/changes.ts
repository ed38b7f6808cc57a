// What a build wrote and removed → a file that deploy steps read (`--changes FILE`). The list of an earlier build goes
// before the next one begins, so that nobody ever uploads by yesterday's. Decides nothing about the output.
import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildReport } from '../build.ts';
import type { Problem } from '../diagnostics.ts';
import { ownFolderOf } from './site.ts';

/** What keeps a file from being the list: something else than a file stands there, or it lies among the author's own (bad-flag). */
export function changesProblem(file: string, root: string): Problem | undefined {
  const own = ownFolderOf(file, root);
  const found = lstatSync(file, { throwIfNoEntry: false });
  const reason = own !== undefined ? `${own}/ is the author's own` : found && !found.isFile() ? 'no file stands there' : undefined;
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

/** A list to write, and how its paths are seen. */
export interface ChangesList {
  readonly changes: BuildReport['changes'];
  /** The folder that the paths are relative to, as it is to be shown. */
  readonly output: string;
}

/** Writes the list; it appears whole. */
export function writeChanges(file: string, list: ChangesList): void {
  writeFileSync(`${file}.new`, changesText(list, path.extname(file)));
  renameSync(`${file}.new`, file);
}

/**
 * The list as text. One path a line, written and removed ones together, is what `rsync --files-from` with
 * `--delete-missing-args` and `rclone sync --files-from` take: a path that the output lacks was removed. A `.json` file
 * keeps the two apart.
 * @example changesText({ output: '_site', changes: { written: ['b'], removed: ['a'] } }, '.txt') // 'a\nb\n'
 */
export function changesText({ changes: { written, removed }, output }: ChangesList, extension: string): string {
  if (extension === '.json') return `${JSON.stringify({ output, written, removed })}\n`;
  return [...written, ...removed].sort().map((one) => `${one}\n`).join('');
}
