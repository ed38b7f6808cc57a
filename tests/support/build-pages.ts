// A site's folder → its built output and what kind of page each HTML file in it is, as the engine's
// own memory of the build tells: tests that look at "every kind of page" so find kinds and
// addresses that did not exist when they were written.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from '../../src/build/build.ts';
import { baseHashOf } from '../../src/build/steps/survey.ts';
import { openOutputState } from '../../src/cache/output-state.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { restoreSite } from '../../src/explain/restore-site.ts';
import { formatDiagnostic } from '../../src/site/format-diagnostic.ts';
import type { Page } from '../../src/site/pages.ts';

/** An HTML file of the output. */
export interface BuiltPage {
  readonly kind: Page['kind'];
  /** From the root of the site: "2015/06/dam/", "404.html", "". */
  readonly path: string;
  /** In the output: "2015/06/dam/index.html". */
  readonly file: string;
  readonly html: string;
}

export interface BuiltSite {
  /** A folder that holds the output and the cache; the caller removes it. */
  readonly folder: string;
  readonly output: string;
  /** In the order of the plan. */
  readonly pages: readonly BuiltPage[];
  /** Errors and warnings, as people get to see them. */
  readonly problems: readonly string[];
}

const built = new Map<string, Promise<BuiltSite>>();

/**
 * Builds a site that no test changes, once for all tests of this process. Its folder goes with the
 * process.
 */
export function buildPagesOnce(root: string): Promise<BuiltSite> {
  const site = built.get(root) ?? buildUntilExit(root);
  built.set(root, site);
  return site;
}

async function buildUntilExit(root: string): Promise<BuiltSite> {
  const site = await buildPages(root);
  process.once('exit', () => rmSync(site.folder, { recursive: true, force: true }));
  return site;
}

/**
 * Builds the site in an absolute folder, in this process, into a folder of its own. Nothing is of
 * the future.
 */
export async function buildPages(root: string): Promise<BuiltSite> {
  const loaded = await loadConfig(root);
  if (!('config' in loaded))
    throw new Error(`the configuration of ${root} is wrong: ${loaded.problems[0]?.message}`);
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-built-'));
  const [output, cache] = [join(folder, 'site'), join(folder, 'cache')];
  const { diagnostics } = await build({
    root,
    output,
    cache,
    config: loaded.config,
    ...(loaded.file && { configFile: loaded.file }),
    drafts: false,
    future: true,
    nowMs: Date.parse('2030-01-01'),
    workers: 1,
    write: true,
  });
  const { now, last, openRecords } = openOutputState(cache, relative(root, output));
  const plan = restoreSite(now, {
    records: openRecords(baseHashOf(now.inputs)),
    custom: last?.custom.pages ?? [],
    current: loaded.config,
  });
  if (!plan)
    throw new Error(
      `nothing is remembered of the build of ${root}: ` +
        diagnostics.map(formatDiagnostic).join('\n'),
    );
  const pages = [...plan.pages.values()].filter(
    (page) => page.output.endsWith('.html') && page.kind !== 'asset',
  );
  return {
    folder,
    output,
    pages: pages.map(({ kind, output: file }) => ({
      kind,
      file,
      path: file.replace(/(^|\/)index\.html$/, '$1'),
      html: readFileSync(join(output, file), 'utf8'),
    })),
    problems: diagnostics.map(formatDiagnostic),
  };
}
