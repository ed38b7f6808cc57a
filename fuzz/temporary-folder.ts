// Nothing → a folder for what a target writes, in memory where the system has such a disk.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';

const folders = new Set<string>();
process.once('exit', () => folders.forEach(removeFolder));

function removeFolder(path: string): void {
  folders.delete(path);
  rmSync(path, { recursive: true, force: true });
}

/** Makes a folder that is removed when it is closed, or with the process. */
export function makeTemporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'broadsheet-fuzz-'));
  folders.add(path);
  return { path, remove: () => removeFolder(path) };
}
