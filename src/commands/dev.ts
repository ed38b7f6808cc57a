// broadsheet dev: flags → a server that shows the site as it is now, until it is interrupted. The
// work is dev/'s.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Diagnostic } from '../site/diagnostics.ts';
import { formatDiagnostic, summarizeDiagnostics } from '../site/format-diagnostic.ts';
import { type Context, exitCodes } from './context.ts';
import { defineCommand } from './define-command.ts';
import * as flags from './flags.ts';
import { openBrowser } from './open-browser.ts';
import { placeConfigProblems, reject } from './problems.ts';
import { showProgress } from './progress.ts';
import { openSite, postsProblem } from './site.ts';

const defaultHost = '127.0.0.1';
const defaultPort = 8080;

export const devCommand = defineCommand({
  name: 'dev',
  text: 'Show the site in a browser while you write it',
  more: 'See [Preview](writing.md#preview).',
  flags: {
    root: flags.root,
    drafts: flags.drafts,
    future: flags.future,
    host: {
      value: 'ADDRESS',
      text: `the address to listen on (default: ${defaultHost}, which only this machine can reach)`,
    },
    port: {
      value: 'N',
      text: `the port to listen on, or the next free one (default: ${defaultPort})`,
      read: (text) => (/^\d{1,5}$/.test(text) && Number(text) < 65_536 ? Number(text) : undefined),
    },
    open: { text: 'open the home page in a browser' },
  },
  example: 'broadsheet dev --drafts --open',

  // Prints all problems first, then only new ones.
  async run(input, context) {
    const { stdout, stderr, now } = context;
    const site = await openSite(input, context);
    if ('diagnostics' in site) return reject(site.diagnostics, context);
    const { root, config, file } = site;
    const problem = postsProblem(root);
    if (problem) return reject(placeConfigProblems([problem], root), context);

    const progress = showProgress(context);
    const printProblems = createProblemPrinter(context);
    const port = input.port ?? defaultPort;
    const serving = await context
      .serve({
        root,
        config,
        configFile: file,
        cache: path.resolve(root, config.cache),
        drafts: input.drafts ?? false,
        future: input.future ?? false,
        now,
        workers: availableParallelism(),
        host: input.host ?? defaultHost,
        port,
        onDone: (done, total) => progress.update({ phase: 'read', done, total }),
        onListen(url) {
          // 0 asks the system for any port.
          const used = Number(new URL(url).port || 80);
          if (port !== 0 && used !== port)
            stderr.write(`port ${port} is taken: using port ${used}\n`);
          stdout.write(`${url} shows the site; press Ctrl-C to stop\n`);
          if (input.open) openBrowser(url);
        },
        onDiagnostics(diagnostics) {
          progress.end();
          printProblems(diagnostics);
        },
        onBlind: () =>
          stderr.write(
            'the system cannot watch more files: checking for changes every few seconds\n',
          ),
      })
      .finally(progress.end);
    await context.untilInterrupted();
    await serving.close();
    return exitCodes.clean;
  },
});

/** Prints diagnostics that are new, and how many are left once some of them are gone. */
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
