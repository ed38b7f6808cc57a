// broadsheet dev: flags → a server that shows the site as it is now, until somebody ends it. The
// work is dev/'s.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Diagnostic, formatDiagnostic, summarizeDiagnostics } from '../site/diagnostics.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import type { FlagValues } from './flags.ts';
import { openBrowser } from './open-browser.ts';
import { showProgress } from './progress.ts';
import { openSite, placeConfigProblems, postsProblem } from './site.ts';

const defaultHost = '127.0.0.1';
const defaultPort = 8080;

/**
 * Serves the site, and prints what is wrong with it: all of it first, then what is new. Ends with 0
 * when it is interrupted.
 */
export async function devCommand(flags: FlagValues, context: Context): Promise<ExitCode> {
  const { stdout, stderr, now } = context;
  const site = await openSite(flags, context);
  if ('diagnostics' in site) return refuse(site.diagnostics, context);
  const { root, config, file } = site;
  const problem = postsProblem(root);
  if (problem) return refuse(placeConfigProblems([problem], root), context);

  const progress = showProgress(context);
  const show = createProblemPrinter(context);
  const serving = await context
    .serve({
      root,
      config,
      configFile: file,
      cache: path.resolve(root, config.cache),
      drafts: flags.drafts ?? false,
      future: flags.future ?? false,
      now,
      workers: availableParallelism(),
      host: flags.host ?? defaultHost,
      port: Number(flags.port ?? defaultPort),
      onDone: (done, total) => progress.update({ step: 'parse', done, total }),
      onListen(url) {
        stdout.write(`${url} shows the site; Ctrl-C ends it\n`);
        if (flags.open) openBrowser(url);
      },
      onDiagnostics(diagnostics) {
        progress.end();
        show(diagnostics);
      },
      onBlind: () =>
        stderr.write(
          'the system has no watches left: files are looked at every few seconds instead\n',
        ),
    })
    .finally(progress.end);
  await context.untilInterrupted();
  await serving.close();
  return exitCodes.clean;
}

/** Prints diagnostics that were not there before, and what is left when some of them are gone. */
function createProblemPrinter({
  stdout,
  stderr,
}: Context): (diagnostics: readonly Diagnostic[]) => void {
  let printed: ReadonlySet<string> = new Set();
  return (diagnostics) => {
    const texts = new Set(diagnostics.map(formatDiagnostic));
    for (const text of texts) if (!printed.has(text)) stderr.write(`${text}\n`);
    if ([...printed].some((text) => !texts.has(text)))
      stdout.write(`${summarizeDiagnostics(diagnostics)}\n`);
    printed = texts;
  };
}

function refuse(diagnostics: readonly Diagnostic[], { stderr }: Context): ExitCode {
  for (const diagnostic of diagnostics) stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  return exitCodes.usage;
}
