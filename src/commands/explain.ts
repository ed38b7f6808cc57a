// broadsheet explain: an address or a file → what the page shows, what it is made of, and why the
// last build rendered it or left it alone. Writes nothing into the site, its cache or its output.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Diagnostic, Problem } from '../site/diagnostics.ts';
import { type ExitCode, exitCodes } from './context.ts';
import { defineCommand } from './define-command.ts';
import { explanationLines } from './explanation.ts';
import * as flags from './flags.ts';
import { placeConfigProblems, printDiagnostics } from './problems.ts';
import { withScratch } from './scratch.ts';
import { type OpenedSite, openSite, outputOf, postsProblem } from './site.ts';

/** Explains a page or a file of the site. Reports `unknown-page`. */
export const explainCommand = defineCommand({
  name: 'explain',
  text: 'Show what a page is made of, and why it was rendered or left alone',
  more: 'See [Why a page was made](incremental-builds.md#why-a-page-was-made).',
  argument: {
    key: 'subject',
    value: '"URL or file"',
    text: 'an address of the site, or a file of it',
  },
  flags: {
    root: flags.root,
    output: flags.output,
    now: flags.now,
    json: { text: 'print one JSON object, for programs' },
  },
  example: 'broadsheet explain /archive/',
  async run(input, context) {
    const end = (diagnostics: readonly Diagnostic[], code: ExitCode): ExitCode => {
      if (input.json) context.stdout.write(`${JSON.stringify({ diagnostics })}\n`);
      else printDiagnostics(diagnostics, context);
      return code;
    };
    const site = await openSite(input, context);
    if ('diagnostics' in site) return end(site.diagnostics, exitCodes.usage);
    const problem = postsProblem(site.root);
    if (problem) return end(placeConfigProblems([problem], site.root), exitCodes.usage);

    const output = outputOf(input, { site, context });
    const found = await explain(input.subject, { site, output, cwd: context.cwd });
    if ('unknown' in found) {
      const unknown = unknownPage(input.subject, found.nearest);
      return end(placeConfigProblems([unknown], site.root), exitCodes.content);
    }
    const outputName = path.relative(context.cwd, output).replaceAll(path.sep, '/');
    const text = input.json
      ? JSON.stringify(found)
      : explanationLines(found, outputName).join('\n');
    context.stdout.write(`${text}\n`);
    return exitCodes.clean;
  },
});

interface ExplainOptions {
  readonly site: OpenedSite;
  /** Absolute, like `cwd`. */
  readonly output: string;
  readonly cwd: string;
}

async function explain(subject: string, { site, output, cwd }: ExplainOptions) {
  const { root, config, file, nowMs } = site;
  return withScratch('explain', async (scratch) => {
    // Planning a site needs most of the program, which the other commands do without.
    const { explainPage } = await import('../explain/explain-page.ts');
    return explainPage(subject, {
      cwd,
      root,
      output,
      cache: path.resolve(root, config.cache),
      scratch,
      config,
      nowMs,
      workers: availableParallelism(),
      reloadFrom: file && root,
    });
  });
}

function unknownPage(subject: string, nearest: string | undefined): Problem {
  const hint =
    nearest === undefined
      ? 'write an address of the site, or a file of it, for example broadsheet explain /archive/'
      : `did you mean ${nearest}?`;
  return {
    code: 'unknown-page',
    severity: 'error',
    message: `Cannot explain "${subject}": the site has no such page or file`,
    hint,
    path: '',
  };
}
