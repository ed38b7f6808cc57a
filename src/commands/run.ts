// A command line → the exit code of what it asks for. The last place to catch errors: what no
// command foresaw is a bug, and is printed whole.
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { systemRefusal } from '../lib/system-error.ts';
import type { Problem } from '../site/diagnostics.ts';
import { readCommandLine } from './command-line.ts';
import { commands } from './commands.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { placeConfigProblems, reject } from './problems.ts';

/** Runs one command line, without the program's name. */
export async function run(argv: readonly string[], context: Context): Promise<ExitCode> {
  try {
    if (context.cwd === '') return reject(placeConfigProblems([noFolder], ''), context);
    const { columns } = context.stdout;
    const asked = readCommandLine(argv, { commands, version: readVersion(), columns });
    switch (asked.kind) {
      case 'print':
        context.stdout.write(asked.text);
        return exitCodes.clean;
      case 'rejected':
        return reject(placeConfigProblems([asked.problem], context.cwd), context);
      case 'run':
        return await asked.command.run(asked.input, context);
    }
  } catch (error) {
    return reportError(error, context);
  }
}

/** A shell stays in a folder that is removed. */
const noFolder: Problem = {
  code: 'no-site',
  severity: 'error',
  message: 'Cannot find the current folder: it is not there any more',
  hint: 'go to a folder that is there, for example cd ~',
  path: '',
};

/** Ends a command whose standard output the system has not taken; errors that it found stay. */
export function reportLostOutput(
  error: Error,
  { code, context }: { readonly code: ExitCode; readonly context: Pick<Context, 'stderr'> },
): ExitCode {
  const { reason = error.message, hint = 'send it elsewhere, for example > /tmp/report.txt' } =
    systemRefusal(error) ?? {};
  const message = `Cannot write the standard output: ${reason}`;
  const problem = { code: 'system', severity: 'error', message, hint, path: '' } as const;
  return Math.max(code, reject(placeConfigProblems([problem], ''), context)) as ExitCode;
}

function readVersion(): string {
  const { version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  return version;
}

/**
 * Prints an error that reached the top: as a problem if the system or a command rejected something,
 * else as a bug with its stack and every cause.
 */
export function reportError(error: unknown, context: Pick<Context, 'stderr'>): ExitCode {
  const problem = (error as { readonly problem?: Problem } | undefined)?.problem;
  const refusal = systemRefusal(error);
  if (problem) return reject(placeConfigProblems([problem], ''), context);
  if (refusal) {
    const { path, message: words } = error as NodeJS.ErrnoException;
    const message =
      path === undefined ? `Cannot go on: ${words}` : `Cannot use "${path}": ${refusal.reason}`;
    const system = { code: 'system', severity: 'error', message, hint: refusal.hint } as const;
    return reject(placeConfigProblems([{ ...system, path: '' }], ''), context);
  }
  context.stderr.write(
    'This is a bug in Broadsheet, not in your site. Please report it with these lines:\n' +
      `${inspect(error)}\n`,
  );
  return exitCodes.bug;
}
