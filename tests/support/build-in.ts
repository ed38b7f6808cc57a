// Files given as text → the site that they make, built in a folder that is gone after the test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import type { Diagnostic } from '../../src/site/diagnostics.ts';
import { makeNamedSite } from './make-site.ts';

/** Builds a site in this thread; its future begins on 1 January 2030. */
export async function buildIn(
  files: Readonly<Record<string, string>>,
): Promise<{ output: (path: string) => string; diagnostics: readonly Diagnostic[] }> {
  const root = makeNamedSite(files);
  const loaded = await loadConfig(root);
  if ('problems' in loaded) throw new Error(loaded.problems[0]!.message);
  const { diagnostics } = await build({
    root,
    config: loaded.config,
    drafts: false,
    future: false,
    nowMs: Date.UTC(2030, 0),
    write: true,
  });
  return { diagnostics, output: (path) => readFileSync(join(root, '_site', path), 'utf8') };
}
