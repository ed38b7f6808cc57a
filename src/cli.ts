#!/usr/bin/env node
// argv in, exit code out. The only file that uses `process`: commands get the world as a value.
import { type Context, exitCodes } from './commands/context.ts';
import { reportError, run } from './commands/run.ts';

// A library in Eleventy asks the terminal again for every page unless it is told once.
process.env['DEBUG_COLORS'] ??= process.stderr.isTTY ? 'yes' : 'no';

const context: Context = {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: currentFolder(),
  env: process.env,
  now: Date.now,
  build: async (options) => {
    // Eleventy starts a thread for each of ours to find modules that change while it runs, which no
    // build needs.
    process.env['ELEVENTY_SKIP_ESM_RESOLVER'] ??= '1';
    return (await import('./build/build.ts')).build(options);
  },
  serve: async (options) => (await import('./dev/serve-site.ts')).serveSite(options),
  untilInterrupted: () =>
    new Promise((resolve) => {
      process.off('SIGINT', exitInterrupted);
      for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve());
    }),
};

// `broadsheet check | head` closes the pipe early, which is not an error.
process.stdout.on('error', ignoreClosedPipe);
process.stderr.on('error', ignoreClosedPipe);
process.once('SIGINT', exitInterrupted);
process.on('uncaughtException', (error) => process.exit(reportError(error, context)));

const code = await run(process.argv.slice(2), context);
// The callbacks run once everything is written; exiting is faster than emptying a heap of 300 MB.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));

/** '' where somebody has removed it since the shell went there. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '';
  }
}

function exitInterrupted(): void {
  process.exit(exitCodes.interrupted);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
