// A command line → the exit code of what it asks for. The last to catch: what no command foresaw is
// a bug, and is shown whole.
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { systemRefusal } from '../lib/system-error.ts';
import { formatDiagnostic, type Problem } from '../site/diagnostics.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { devCommand } from './dev.ts';
import { explainCommand } from './explain.ts';
import { type CommandName, type FlagValues, readCommandLine } from './flags.ts';
import { headersCommand } from './headers.ts';
import { helpText } from './help.ts';
import { newCommand } from './new.ts';
import { placeConfigProblems } from './site.ts';

const runners: Readonly<
  Record<CommandName, (flags: FlagValues, context: Context, argument: string) => Promise<ExitCode>>
> = {
  build: buildCommand,
  check: checkCommand,
  dev: devCommand,
  explain: (flags, context, about) => explainCommand({ ...flags, about }, context),
  headers: ({ host: _, ...flags }, context, host) => headersCommand({ ...flags, host }, context),
  new: (flags, context, headline) => newCommand({ ...flags, headline }, context),
};

/** Runs one command line, without the program's name. */
export async function run(argv: readonly string[], context: Context): Promise<ExitCode> {
  try {
    const asked = readCommandLine(argv);
    switch (asked.kind) {
      case 'help':
        context.stdout.write(helpText(asked.command));
        return exitCodes.clean;
      case 'version':
        context.stdout.write(`${readVersion()}\n`);
        return exitCodes.clean;
      case 'refused':
        for (const diagnostic of placeConfigProblems([asked.problem], context.cwd))
          context.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
        return exitCodes.usage;
      case 'run':
        return await runners[asked.command](asked.flags, context, asked.argument);
    }
  } catch (error) {
    return explain(error, context);
  }
}

function readVersion(): string {
  const { version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  return version;
}

/**
 * Tells a refusal of the system from a bug of ours, and prints it; the latter with its stack and
 * every cause.
 */
export function explain(error: unknown, { stderr }: Pick<Context, 'stderr'>): ExitCode {
  const { message, problem } = (error ?? {}) as {
    readonly message?: string;
    readonly problem?: Problem;
  };
  const refusal = systemRefusal(error);
  const shown =
    problem ??
    (refusal && {
      code: 'system',
      severity: 'error',
      message: `Cannot go on: ${message}`,
      hint: refusal.hint,
      path: '',
    });
  if (shown) {
    for (const diagnostic of placeConfigProblems([shown], ''))
      stderr.write(`${formatDiagnostic(diagnostic)}\n`);
    return exitCodes.usage;
  }
  stderr.write(
    `This is a bug of Broadsheet, not a fault of your site. Please report it with the lines below.\n${inspect(error)}\n`,
  );
  return exitCodes.bug;
}
