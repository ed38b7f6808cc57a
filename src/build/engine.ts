// The installed package itself: where its theme is, and a hash that stands for its code. Compiled
// and bundled files are one folder below dist/, so the same relative paths lead out of both.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash } from '../lib/hash.ts';

/** What a site's own templates/ lacks comes from here. Absolute. */
export const themeFolder = fileURLToPath(new URL('../../templates/', import.meta.url));

let hash: string | undefined;

/**
 * Stands for this very engine: another version, or one that is being worked on, makes everything
 * again. A bundle brings a name of its code; otherwise all of the code is read, once: a process
 * keeps the code that it has loaded.
 */
export function engineHash(): string {
  return (hash ??= readEngineHash());
}

function readEngineHash(): string {
  const name = new URL('engine.txt', import.meta.url);
  if (existsSync(name)) return readFileSync(name, 'utf8');
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'),
  );
  return contentHash(
    names
      .sort()
      .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
      .join('\n'),
  );
}
