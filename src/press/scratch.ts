// The folder of one build alone: bodies on their way from parse to render, the template set as files. Gone afterwards.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Scratch {
  /** Absolute. */
  readonly folder: string;
  readonly close: () => void;
}

/** Makes the folder inside the site's cache, which is on a disk, unlike many a /tmp; there only where the site cannot be written to. */
export function openScratch(cache: string): Scratch {
  const folder = makeIn(cache) ?? mkdtempSync(join(tmpdir(), 'broadsheet-'));
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}

function makeIn(cache: string): string | undefined {
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, '.gitignore'), '*\n');
    return mkdtempSync(join(cache, 'build-'));
  } catch {
    return undefined;
  }
}
