// What a build wrote and removed → a file for deploy steps (`--changes FILE`). The list of an
// earlier build is deleted before the next one begins, so that nobody uploads by an old list.
import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildReport } from '../build/build.ts';
import type { Problem } from '../site/diagnostics.ts';
import { authorFolderOf } from './site.ts';

/**
 * Why a file cannot be the list: something that is not a file is there, or it lies in one of the
 * author's folders (bad-flag).
 */
export function changesProblem(file: string, root: string): Problem | undefined {
  const folder = authorFolderOf(file, root);
  const entry = lstatSync(file, { throwIfNoEntry: false });
  const reason =
    folder !== undefined
      ? `${folder}/ belongs to the author`
      : entry && !entry.isFile()
        ? 'it is not a file'
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

/** Deletes the list of an earlier build, and makes the folder of the next one. */
export function clearChanges(file: string): void {
  rmSync(file, { force: true });
  mkdirSync(path.dirname(file), { recursive: true });
}

/** Writes the list; readers see all of it or nothing. */
export function writeChanges(file: string, changes: BuildReport['changes']): void {
  writeFileSync(`${file}.new`, changesText(changes));
  renameSync(`${file}.new`, file);
}

/**
 * A line for each file: "+ index.html" if it was written, "- tags/dams/index.html" if it was
 * removed. Paths are relative to the output folder, as rsync and rclone accept them once `sed` has
 * chosen the lines: docs/publishing.md. A path with controls, or with a quotation mark at its
 * beginning, is quoted as Git does (core.quotePath=false), so that no file makes another line.
 */
export function changesText({ written, removed }: BuildReport['changes']): string {
  return [
    ...written.map((file) => `+ ${quoted(file)}\n`),
    ...removed.map((file) => `- ${quoted(file)}\n`),
  ].join('');
}

const escapes: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

function quoted(file: string): string {
  if (!/^"|\p{Cc}|[\u2028\u2029]/u.test(file)) return file;
  const text = file.replace(
    /[\p{Cc}\u2028\u2029"\\]/gu,
    (character) =>
      escapes[character] ??
      Array.from(Buffer.from(character), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(
        '',
      ),
  );
  return `"${text}"`;
}
