// broadsheet explain: an address or a file → what the page shows, what it is made of, and why the
// last build made it or left it alone. Writes nothing into the site, its cache or its output.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { type Diagnostic, formatDiagnostic, type Problem } from '../site/diagnostics.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { explanationLines } from './explanation.ts';
import type { FlagValues } from './flags.ts';
import { openSite, placeConfigProblems, postsProblem } from './site.ts';

/** Explains a page or a file of the site. Reports `unknown-page`. */
export async function explainCommand(
  flags: FlagValues & { readonly about: string },
  context: Context,
): Promise<ExitCode> {
  const { stdout, stderr, cwd } = context;
  const refuse = (diagnostics: readonly Diagnostic[], code: ExitCode): ExitCode => {
    if (flags.json) stdout.write(`${JSON.stringify({ diagnostics })}\n`);
    else for (const diagnostic of diagnostics) stderr.write(`${formatDiagnostic(diagnostic)}\n`);
    return code;
  };
  const site = await openSite(flags, context);
  if ('diagnostics' in site) return refuse(site.diagnostics, exitCodes.usage);
  const { root, config, file, nowMs } = site;
  const problem = postsProblem(root);
  if (problem) return refuse(placeConfigProblems([problem], root), exitCodes.usage);
  const output =
    flags.output === undefined
      ? path.resolve(root, config.output)
      : path.resolve(cwd, flags.output);
  const scratch = mkdtempSync(path.join(tmpdir(), 'broadsheet-explain-'));
  try {
    // Planning a site needs most of the program, which the other commands do without.
    const { explainPage } = await import('../explain/explain-page.ts');
    const folders = { cwd, root, output, cache: path.resolve(root, config.cache), scratch };
    const found = await explainPage(flags.about, {
      ...folders,
      config,
      nowMs,
      workers: availableParallelism(),
      reloadFrom: file && root,
    });
    if ('unknown' in found)
      return refuse(
        placeConfigProblems([unknownPage(flags.about, found.nearest)], root),
        exitCodes.content,
      );
    const outputName = path.relative(cwd, output).replaceAll(path.sep, '/');
    stdout.write(
      flags.json
        ? `${JSON.stringify(found)}\n`
        : `${explanationLines(found, outputName).join('\n')}\n`,
    );
    return exitCodes.clean;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function unknownPage(about: string, nearest: string | undefined): Problem {
  const hint =
    nearest === undefined
      ? 'write an address of the site, or a file of it, for example broadsheet explain /archive/'
      : `write ${nearest} if that was meant`;
  return {
    code: 'unknown-page',
    severity: 'error',
    message: `Cannot explain "${about}": no page and no file of the site has that name`,
    hint,
    path: '',
  };
}
