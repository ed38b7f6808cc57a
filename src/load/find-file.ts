// A path of the site → the file on the disk. Paths are in composed letters (Unicode NFC); disks of
// macOS, and archives made there, name the same files in decomposed ones. Opens no file.
import { existsSync, readdirSync } from 'node:fs';
import { composed, isAscii } from '../lib/text.ts';

/** The absolute file of a path below an absolute folder; need not exist. */
export function fileOf(root: string, path: string): string {
  const file = `${root}/${path}`;
  return isAscii(path) || existsSync(file) ? file : (search(root, path) ?? file);
}

/** Looks for each name of a path in its folder. */
function search(root: string, path: string): string | undefined {
  let folder = root;
  for (const name of path.split('/')) {
    const direct = `${folder}/${name}`;
    if (existsSync(direct)) {
      folder = direct;
      continue;
    }
    const found = namesIn(folder).find((other) => composed(other) === name);
    if (found === undefined) return undefined;
    folder = `${folder}/${found}`;
  }
  return folder;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
