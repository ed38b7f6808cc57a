// broadsheet check: flags → every problem of the site, as a build would report them. Writes no
// file.
import { runBuild } from './build.ts';
import type { Context, ExitCode } from './context.ts';
import type { FlagValues } from './flags.ts';

/** Checks the site. */
export function checkCommand(flags: FlagValues, context: Context): Promise<ExitCode> {
  return runBuild(flags, context, { writes: 'no' });
}
