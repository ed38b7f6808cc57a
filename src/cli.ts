#!/usr/bin/env node
// argv in, exit code out. The only file that uses `process`: commands get the world as a value.
import { constants } from 'node:os';
import type { Context, ExitCode } from './commands/context.ts';
import type { Dialogue } from './commands/dialogue.ts';
import { reportError, reportLostOutput, run } from './commands/run.ts';

// A library in Eleventy asks the terminal again for every page unless it is told once.
process.env['DEBUG_COLORS'] ??= process.stderr.isTTY ? 'yes' : 'no';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const context: Context = {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: currentFolder(),
  env: process.env,
  now: Date.now,
  locale: () => Intl.DateTimeFormat(undefined).resolvedOptions(),
  openDialogue: process.stdin.isTTY && process.stdout.isTTY ? openDialogue : undefined,
  build: async (options) => {
    // Eleventy starts a thread for each of ours to find modules that change while it runs, which no
    // build needs.
    process.env['ELEVENTY_SKIP_ESM_RESOLVER'] ??= '1';
    return (await import('./build/build.ts')).build(options);
  },
  serve: async (options) => (await import('./dev/serve-site.ts')).serveSite(options),
  untilInterrupted: () =>
    new Promise((resolve) => {
      for (const signal of signals) {
        process.off(signal, endBySignal);
        process.once(signal, () => resolve());
      }
    }),
};

let lost: Error | undefined;
process.stdout.on('error', noteLost);
process.stderr.on('error', () => {});
for (const signal of signals) process.once(signal, endBySignal);
process.on('uncaughtException', (error) => process.exit(reportError(error, context)));

const code = await run(process.argv.slice(2), context);
// The callbacks run once everything is written; exiting is faster than emptying a heap of 300 MB.
process.stdout.write('', (error) => {
  noteLost(error);
  const end: ExitCode = lost ? reportLostOutput(lost, { code, context }) : code;
  process.stderr.write('', () => process.exit(end));
});

async function openDialogue(): Promise<Dialogue> {
  const { createDialogue } = await import('./commands/dialogue.ts');
  const interrupt = () => endBySignal('SIGINT');
  return createDialogue({ input: process.stdin, output: process.stdout, interrupt });
}

/** `broadsheet check | head` closes the pipe early, which is not an error. */
function noteLost(error: NodeJS.ErrnoException | null | undefined): void {
  if (error && error.code !== 'EPIPE') lost ??= error;
}

/** '' where somebody has removed it since the shell went there. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '';
  }
}

/**
 * Node calls this between two turns of its work. The output is replaced and remembered in one turn:
 * a signal waits for it, and another one changes nothing.
 */
function endBySignal(signal: NodeJS.Signals): void {
  const line = process.stderr.isTTY ? '\r\u001b[K' : '';
  process.stderr.write(`${line}ended by ${signal}: nothing is half done\n`);
  process.exit(128 + constants.signals[signal]);
}
