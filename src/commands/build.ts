// broadsheet build: flags → a site on the disk, its problems on standard error and a closing line.
// The work is build.ts's.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { BuildReport } from '../build/build.ts';
import { emptyReport } from '../build/build-report.ts';
import type { LockHolder } from '../cache/lock.ts';
import { formatDiagnostic, hasErrors, type Problem } from '../site/diagnostics.ts';
import { annotations, droppedNote } from './annotations.ts';
import { changesProblem, changesText, clearChanges, writeChanges } from './changes.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import type { FlagValues } from './flags.ts';
import { noProgress, showProgress } from './progress.ts';
import { type ClosingOptions, closingLine, jsonReport } from './report.ts';
import { openSite, outputProblem, placeConfigProblems, postsProblem, rootOf } from './site.ts';

const defaultWaitSeconds = 60;

/** Builds the site, or with `--dry-run` says what that would write and remove. */
export function buildCommand(flags: FlagValues, context: Context): Promise<ExitCode> {
  return runBuild(flags, context, { writes: flags['dry-run'] ? 'would' : 'yes' });
}

/** Builds the site, or with `writes: 'no'` all of it but the files, and reports. */
export async function runBuild(
  flags: FlagValues,
  context: Context,
  { writes }: Pick<ClosingOptions, 'writes'>,
): Promise<ExitCode> {
  const asked = { writes, drafts: flags.drafts ?? false, future: flags.future ?? false };
  const list = flags.changes === undefined ? undefined : path.resolve(context.cwd, flags.changes);
  if (list !== undefined) {
    const problem = changesProblem(list, rootOf(flags, context));
    if (problem) return refuse([problem], flags, context);
    clearChanges(list);
  }
  const site = await openSite(flags, context);
  if ('diagnostics' in site) return finish(emptyReport(site.diagnostics), { flags, context });
  const { root, config, file, nowMs } = site;
  const output =
    flags.output === undefined
      ? path.resolve(root, config.output)
      : path.resolve(context.cwd, flags.output);
  const problem = postsProblem(root) ?? outputProblem(output, site);
  if (problem) return refuse([problem], flags, context);

  const progress = flags.quiet ? noProgress : showProgress(context);
  const report = await context
    .build({
      root,
      output,
      config,
      nowMs,
      drafts: asked.drafts,
      future: asked.future,
      write: writes !== 'no',
      ...(writes === 'would' && { dryRun: true }),
      ...(file === undefined ? {} : { configFile: file }),
      workers: flags.workers === undefined ? availableParallelism() : Number(flags.workers),
      onProgress: progress.update,
      lock: {
        waitMs: Number(flags.wait ?? defaultWaitSeconds) * 1000,
        now: context.now,
        onWait: (holder) => sayWait(holder, context),
      },
    })
    .finally(progress.end);
  if (list !== undefined && !hasErrors(report.diagnostics)) writeChanges(list, report.changes);
  return finish(report, { flags, context, asked });
}

function sayWait({ pid, host }: LockHolder, { stderr }: Context): void {
  stderr.write(
    `waiting for process ${pid}${host === '' ? '' : ` on ${host}`}, which is building this site\n`,
  );
}

function refuse(problems: readonly Problem[], flags: FlagValues, context: Context): ExitCode {
  return finish(emptyReport(placeConfigProblems(problems, rootOf(flags, context))), {
    flags,
    context,
  });
}

interface FinishOptions {
  readonly flags: FlagValues;
  readonly context: Context;
  /** Missing where nothing was built: there is then nothing to close with. */
  readonly asked?: ClosingOptions;
}

function finish(report: BuildReport, { flags, context, asked }: FinishOptions): ExitCode {
  print(report, { flags, context, ...(asked && { asked }) });
  if (asked === undefined || report.diagnostics.some(({ code }) => code === 'site-busy'))
    return exitCodes.usage;
  return hasErrors(report.diagnostics) ? exitCodes.content : exitCodes.clean;
}

function print(report: BuildReport, { flags, context, asked }: FinishOptions): void {
  const { stdout, stderr, cwd, env } = context;
  if (flags.json) {
    stdout.write(jsonReport(report));
    return;
  }
  const diagnostics = report.diagnostics.filter(
    ({ severity }) => severity === 'error' || !flags.quiet,
  );
  if (flags.format === 'github') {
    const folder = shown(env['GITHUB_WORKSPACE'] ?? cwd, rootOf(flags, context));
    for (const line of annotations(diagnostics, folder)) stdout.write(`${line}\n`);
  } else {
    for (const diagnostic of diagnostics) stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  }
  if (!asked || flags.quiet) return;
  if (asked.writes === 'would' && !hasErrors(diagnostics))
    stdout.write(changesText(report.changes));
  stdout.write(
    `${closingLine(report, asked)}${flags.format === 'github' ? droppedNote(diagnostics) : ''}\n`,
  );
}

/** A folder as it is seen from another, with slashes. */
function shown(from: string, folder: string): string {
  return path.relative(from, folder).replaceAll(path.sep, '/');
}
