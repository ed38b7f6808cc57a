// A site → what `broadsheet check --exact` finds: pages whose fingerprints miss what they show.
// Writes nothing into the site, its cache or its output.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Problem } from '../site/diagnostics.ts';
import { withScratch } from './scratch.ts';
import type { OpenedSite } from './site.ts';

/** Finds them. Reports `inexact-page`. */
export function findInexactPages(
  { root, config, file, nowMs }: OpenedSite,
  { drafts = false, future = false }: { readonly drafts?: boolean; readonly future?: boolean },
): Promise<Problem[]> {
  return withScratch('exact', async (scratch) => {
    // Planning a site needs most of the program, which the other commands do without.
    const { checkSite } = await import('../explain/check-exactness.ts');
    return checkSite({
      root,
      cache: path.resolve(root, config.cache),
      scratch,
      config,
      drafts,
      future,
      nowMs,
      workers: availableParallelism(),
      reloadFrom: file && root,
    });
  });
}
