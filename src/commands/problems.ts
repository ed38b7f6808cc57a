// Problems of the command line, of a configuration or of the machine → lines on standard error, and
// the exit code that they end with. Builds print their own: run-build.ts.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, Problem } from '../site/diagnostics.ts';
import { formatDiagnostic } from '../site/format-diagnostic.ts';
import { helpFor } from '../site/help.ts';
import { placeProblems } from '../site/place-problems.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';

/** Places problems whose paths are relative to `root`; '' for problems without a path. */
export function placeConfigProblems(problems: readonly Problem[], root: string): Diagnostic[] {
  return placeProblems(problems, {
    readText: (name) => readText(path.join(root, name)),
    locate: () => undefined,
  });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}

/**
 * Prints diagnostics on standard error, with their frames and hints; the first of each code also
 * with the address of its documentation.
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { stderr }: Pick<Context, 'stderr'>,
): void {
  const explained = new Set<string>();
  for (const diagnostic of diagnostics) {
    stderr.write(`${formatDiagnostic(diagnostic)}\n`);
    if (!explained.has(diagnostic.code)) stderr.write(`  help: ${helpFor(diagnostic.code)}\n`);
    explained.add(diagnostic.code);
  }
}

/** Ends a command that cannot begin: prints why, and gives the exit code for it. */
export function reject(
  diagnostics: readonly Diagnostic[],
  context: Pick<Context, 'stderr'>,
): ExitCode {
  printDiagnostics(diagnostics, context);
  return exitCodes.usage;
}
