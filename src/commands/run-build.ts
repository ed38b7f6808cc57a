// Flags → a build or a check, its problems and its closing line in the format that was asked for.
// The work is build/'s.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { BuildReport } from '../build/build.ts';
import { emptyReport } from '../build/build-report.ts';
import type { LockHolder } from '../cache/lock.ts';
import { type Diagnostic, hasErrors, type Problem } from '../site/diagnostics.ts';
import { grade } from '../site/grade.ts';
import { annotations, droppedNote } from './annotations.ts';
import type { buildFlags } from './build.ts';
import { changesProblem, changesText, clearChanges, writeChanges } from './changes.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import type { FlagValues } from './define-command.ts';
import { placeConfigProblems, printDiagnostics } from './problems.ts';
import { noProgress, showProgress } from './progress.ts';
import { type ClosingOptions, closingLine, isPublished, jsonReport } from './report.ts';
import {
  type OpenedSite,
  openSite,
  outputOf,
  outputProblem,
  postsProblem,
  rootOf,
} from './site.ts';

const defaultWaitSeconds = 60;

type Input = Omit<FlagValues<typeof buildFlags>, 'dryRun'>;

interface RunOptions extends Pick<ClosingOptions, 'writes'> {
  readonly context: Context;
  /** Finds more problems, if the build finds no error. */
  readonly check?: (
    site: OpenedSite,
    flags: Pick<Input, 'drafts' | 'future'>,
  ) => Promise<Problem[]>;
}

/** Builds the site, or with another `writes` than 'yes' all of it but the files, and reports. */
export async function runBuild(
  input: Input,
  { context, writes, check }: RunOptions,
): Promise<ExitCode> {
  const root = rootOf(input, context);
  const end = (report: BuildReport, closing?: ClosingOptions) =>
    finish(report, { input, context, ...(closing && { closing }) });
  const reject = (problem: Problem) => end(emptyReport(placeConfigProblems([problem], root)));

  const list = input.changes === undefined ? undefined : path.resolve(context.cwd, input.changes);
  if (list !== undefined) {
    const problem = changesProblem(list, root);
    if (problem) return reject(problem);
    clearChanges(list);
  }
  const site = await openSite(input, context);
  if ('diagnostics' in site) return end(emptyReport(site.diagnostics));
  const problem = postsProblem(root) ?? outputProblem(outputOf(input, { site, context }), site);
  if (problem) return reject(problem);

  const built = await build(input, { context, writes, site });
  const found = check && !hasErrors(built.diagnostics) ? await check(site, input) : [];
  const more = grade(found, { config: site.config, ...(input.strict && { strict: true }) });
  const diagnostics = [...placeConfigProblems(more, root), ...built.diagnostics];
  const report = { ...built, diagnostics };
  if (list !== undefined && isPublished(report)) writeChanges(list, report.changes);
  const { drafts = false, future = false } = input;
  return end(report, { writes, drafts, future });
}

interface BuildOptions extends RunOptions {
  readonly site: OpenedSite;
}

function build(input: Input, { context, writes, site }: BuildOptions): Promise<BuildReport> {
  const { root, config, file, nowMs } = site;
  const progress = input.quiet ? noProgress : showProgress(context);
  return context
    .build({
      root,
      output: outputOf(input, { site, context }),
      config,
      nowMs,
      drafts: input.drafts ?? false,
      future: input.future ?? false,
      write: writes !== 'no',
      ...(writes === 'would' && { dryRun: true }),
      ...(input.keepGoing && { keepGoing: true }),
      ...(input.strict && { strict: true }),
      ...(file !== undefined && { configFile: file }),
      workers: input.workers ?? availableParallelism(),
      onProgress: progress.update,
      lock: {
        waitMs: (input.wait ?? defaultWaitSeconds) * 1000,
        now: context.now,
        onWait: (holder) => printWait(holder, context),
      },
    })
    .finally(progress.end);
}

function printWait({ pid, host }: LockHolder, { stderr }: Context): void {
  const place = host === '' ? '' : ` on ${host}`;
  stderr.write(`waiting for process ${pid}${place}, which is building this site\n`);
}

/** Whoever wants to hear of errors only has to know what becomes public all the same, and where. */
const isAboutPublication = (code: string): boolean =>
  code === 'held-back' || code === 'unclear-publication' || code === 'no-url';

interface FinishOptions {
  readonly input: Input;
  readonly context: Context;
  /** Missing if nothing was built: no closing line is printed. */
  readonly closing?: ClosingOptions;
}

function finish(report: BuildReport, options: FinishOptions): ExitCode {
  print(report, options);
  const { diagnostics } = report;
  if (options.closing === undefined || diagnostics.some(({ code }) => code === 'site-busy'))
    return exitCodes.usage;
  return hasErrors(diagnostics) ? exitCodes.content : exitCodes.clean;
}

function print(report: BuildReport, { input, context, closing }: FinishOptions): void {
  const { stdout } = context;
  if (input.json || input.format === 'json') {
    stdout.write(jsonReport(report));
    return;
  }
  const diagnostics = report.diagnostics.filter(
    ({ severity, code }) => severity === 'error' || !input.quiet || isAboutPublication(code),
  );
  const isGithub = input.format === 'github';
  if (isGithub) printAnnotations(diagnostics, { input, context });
  else printDiagnostics(diagnostics, context);
  if (!closing || input.quiet) return;
  if (closing.writes === 'would' && isPublished(report)) stdout.write(changesText(report.changes));
  stdout.write(`${closingLine(report, closing)}${isGithub ? droppedNote(diagnostics) : ''}\n`);
}

function printAnnotations(
  diagnostics: readonly Diagnostic[],
  { input, context }: FinishOptions,
): void {
  const repository = context.env['GITHUB_WORKSPACE'] ?? context.cwd;
  const folder = path.relative(repository, rootOf(input, context)).replaceAll(path.sep, '/');
  for (const line of annotations(diagnostics, folder)) context.stdout.write(`${line}\n`);
}
