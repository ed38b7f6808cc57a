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

/** What a site should have that somebody publishes: a name and an address. */
const named = { title: 'Notes', url: 'https://example.org/' };

/** The same with a name and an address in its configuration, unless that is a program. */
export function makeNamedSite(files: Readonly<Record<string, string | Buffer>>): string {
  const name = 'broadsheet.config.json';
  const hasProgram = Object.keys(files).some((path) => /^broadsheet\.config\.[jmt]+s$/.test(path));
  const own = JSON.parse(String(files[name] ?? '{}')) as object;
  const config = { [name]: `${JSON.stringify({ ...named, ...own })}\n` };
  return makeSite(hasProgram ? files : { ...files, ...config });
}
