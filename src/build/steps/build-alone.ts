// A build that writes → the same build, while no other one writes into the site. What builds that
// were killed have left behind goes first: nobody else is there to whom it could belong.

import { acquireLock, type LockHolder } from '../../cache/lock.ts';
import { sweepCache } from '../../cache/scratch.ts';
import { outputFolders } from '../../emit/output-folders.ts';
import { discardStaging } from '../../emit/staging.ts';
import { onExit } from '../../lib/on-exit.ts';
import type { Problem } from '../../site/diagnostics.ts';
import { placeProblems } from '../../site/place-problems.ts';
import { type BuildOptions, type BuildReport, emptyReport } from '../build-report.ts';

/** A build whose folders are known; absolute. */
export type PlacedBuild = BuildOptions & { readonly output: string; readonly cache: string };

/**
 * Runs a build once the lock is there. Reports `site-busy` where another one holds it for longer
 * than there is time to wait.
 */
export async function buildAlone(
  options: PlacedBuild,
  build: (options: PlacedBuild) => Promise<BuildReport>,
): Promise<BuildReport> {
  const { cache, output } = options;
  const lock = options.lock && (await acquireLock(cache, options.lock));
  if (lock?.kind === 'busy') return refusal(lock.holder);
  let forget = () => {};
  try {
    sweepCache(cache);
    const folders = outputFolders(output);
    discardStaging(folders);
    forget = onExit(() => {
      discardStaging(folders);
      lock?.release();
    });
    return await build(options);
  } finally {
    forget();
    lock?.release();
  }
}

function refusal({ pid, host }: LockHolder): BuildReport {
  const builder = host === '' ? `process ${pid}` : `process ${pid} on ${host}`;
  const problem: Problem = {
    code: 'site-busy',
    severity: 'error',
    message: `Cannot build the site: ${builder} is building it`,
    hint: 'wait until it has ended, or longer, for example --wait 600',
    path: '',
  };
  return emptyReport(
    placeProblems([problem], { readText: () => undefined, locate: () => undefined }),
  );
}
