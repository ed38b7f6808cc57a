// broadsheet build: flags → a site on the disk, its problems on standard error and a closing line. The work is build.ts's.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { BuildReport } from '../build.ts';
import { formatDiagnostic, hasErrors } from '../diagnostics.ts';
import { exitCodes, type Context, type ExitCode } from './context.ts';
import type { FlagValues } from './flags.ts';
import { noProgress, showProgress } from './progress.ts';
import { closingLine, emptyReport, jsonReport, type ClosingOptions } from './report.ts';
import { openSite, outputProblem, placeConfigProblems, postsProblem } from './site.ts';

/** Builds the site. */
export function buildCommand(flags: FlagValues, context: Context): Promise<ExitCode> {
  return runBuild(flags, context, { write: true });
}

/** Builds the site, or with `write: false` all of it but the files, and reports. */
export async function runBuild(flags: FlagValues, context: Context, { write }: { readonly write: boolean }): Promise<ExitCode> {
  const asked = { write, drafts: flags.drafts ?? false, future: flags.future ?? false };
  const site = await openSite(flags, context);
  if ('diagnostics' in site) return refuse(emptyReport(site.diagnostics), flags, context);
  const { root, config, file, nowMs } = site;
  const output = flags.output === undefined ? path.resolve(root, config.output) : path.resolve(context.cwd, flags.output);
  const problem = postsProblem(root) ?? outputProblem(output, site);
  if (problem) return refuse(emptyReport(placeConfigProblems([problem], root)), flags, context);

  const progress = flags.quiet ? noProgress : showProgress(context);
  const report = await context
    .build({
      root,
      output,
      config,
      nowMs,
      ...asked,
      ...(file === undefined ? {} : { configFile: file }),
      workers: flags.workers === undefined ? availableParallelism() : Number(flags.workers),
      onProgress: progress.update,
    })
    .finally(progress.end);
  print(report, { flags, context, asked });
  return hasErrors(report.diagnostics) ? exitCodes.content : exitCodes.clean;
}

function refuse(report: BuildReport, flags: FlagValues, context: Context): ExitCode {
  print(report, { flags, context, asked: undefined });
  return exitCodes.usage;
}

interface PrintOptions {
  readonly flags: FlagValues;
  readonly context: Context;
  /** Undefined where nothing was built: there is then nothing to close with. */
  readonly asked: ClosingOptions | undefined;
}

function print(report: BuildReport, { flags, context, asked }: PrintOptions): void {
  if (flags.json) {
    context.stdout.write(jsonReport(report));
    return;
  }
  for (const diagnostic of report.diagnostics) {
    if (diagnostic.severity === 'error' || !flags.quiet) context.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  }
  if (asked && !flags.quiet) context.stdout.write(`${closingLine(report, asked)}\n`);
}
