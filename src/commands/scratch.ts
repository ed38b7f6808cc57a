// A folder for the time of a command, outside of the site.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onExit } from '../lib/on-exit.ts';

/** Makes a folder for `use`, absolute, and removes it afterwards, whatever happens. */
export async function withScratch<Result>(
  name: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), `broadsheet-${name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const forget = onExit(remove);
  try {
    return await use(folder);
  } finally {
    forget();
    remove();
  }
}
