// Files given as text → a folder for one test, removed when the test is over.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * The name of a file for the system. As in Python (PEP 383), half a surrogate pair from U+DC80 to
 * U+DCFF is one byte of a name that is not UTF-8.
 */
export function systemName(path: string): string | Buffer {
  return /[\udc80-\udcff]/.test(path)
    ? Buffer.concat(
        Array.from(path, (sign) =>
          /[\udc80-\udcff]/.test(sign)
            ? Buffer.from([sign.charCodeAt(0) & 0xff])
            : Buffer.from(sign),
        ),
      )
    : path;
}

/** Writes files into a new folder and returns its path. */
export function makeSite(files: Readonly<Record<string, string | Buffer>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'broadsheet-site-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(systemName(join(dir, path)), content);
  }
  return dir;
}
