// A site's folder → its output: load, parse, model, plan, render, emit, in this order, timed. Knows the stages and
// nothing of what they do; decides only that an error stops the build before the output is touched.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, type BuildReport, createStepTimer, type Step } from './build-report.ts';
import { hasErrors, type Problem, placeProblems } from './diagnostics.ts';
import { commitStaging, discardStaging, outputFolders, prepareStaging, removeFiles } from './emit/staging.ts';
import { listSite } from './load/list-site.ts';
import { listTemplates } from './load/list-templates.ts';
import { readSource } from './load/read-source.ts';
import { buildSite } from './model/build-site.ts';
import { unknownFields } from './model/unknown-fields.ts';
import type { Page } from './pages.ts';
import { locate } from './parse/locate.ts';
import { checkLinks } from './plan/check-links.ts';
import { planPages } from './plan/plan-pages.ts';
import { siteView } from './plan/site-view.ts';
import { openScratch } from './press/scratch.ts';
import { openPrinting, parseAll, type Printing } from './press/shares.ts';
import { renderOwnPages } from './render/eleventy.ts';
import { frontMatterNames } from './schemas.ts';
import { readManifest, writeManifest } from './state/manifest.ts';
import type { OutputPath } from './types.ts';

export type { BuildOptions, BuildReport, Progress } from './build-report.ts';

/** What a site's own templates/ lacks comes from the package. */
const theme = fileURLToPath(new URL('../templates/', import.meta.url));

/** Starting a thread costs about as much as parsing so many posts. */
const postsPerWorker = 300;

/**
 * Builds a site. Problems of the content come back as diagnostics, all of them in one run; with an error among them
 * nothing is written and the earlier output stays as it is. Throws only for bugs and for a disk that refuses.
 */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const { root, config, drafts, future, nowMs, write } = options;
  const output = options.output ?? join(root, config.output);
  const cache = join(root, '.cache', 'broadsheet');
  const folders = write ? outputFolders(output) : undefined;
  const problems: Problem[] = [];
  const timer = createStepTimer();
  const begin = (step: Step, total = 0) => {
    timer.begin(step);
    const report = (done: number) => options.onProgress?.({ step, done, total });
    report(0);
    return report;
  };

  begin('load');
  const files = listSite(root);
  const { templates, assets, problems: templateProblems } = listTemplates({ theme, own: join(root, 'templates') });
  problems.push(...templateProblems);
  const paths = [...files.posts, ...files.pages];
  const workers = Math.max(1, Math.min(options.workers ?? 1, Math.ceil(paths.length / postsPerWorker)));
  const scratch = openScratch(cache);
  const threads = { workers, reloadFrom: options.configFile && root };
  const common = { config, scratch: scratch.folder };
  let printing: Printing | undefined;
  try {
    const parsed = await parseAll(paths, { ...threads, setup: { ...common, root }, onDone: begin('parse', paths.length) });
    problems.push(...parsed.problems);

    begin('model');
    // Its threads load while this one models and plans.
    printing = openPrinting({ ...threads, config });
    const { site, unpublished, problems: modelProblems } = buildSite(parsed.posts, { config, drafts, future, nowMs });
    problems.push(...modelProblems, ...unknownFields(parsed.posts, frontMatterNames()));

    begin('plan');
    const view = siteView(site);
    printing.start({ ...common, templates, site: view, folders });
    // Their addresses are the owner's to choose, so these pages come first, and plan takes them as given.
    const own = files.ownTemplates.length === 0 ? { pages: [], problems: [] } : await renderOwnPages({ templates, site: view, base: config.base, scratch: scratch.folder, root, input: join(root, 'pages'), configure: config.eleventy });
    const plan = planPages(site, { publicFiles: files.publicFiles, themeFiles: assets, postFiles: files.attachments, ownTemplates: own.pages });
    const pages: readonly Page[] = [...plan.pages, ...own.pages.map((page) => ({ kind: 'own', ...page }) as const)];
    problems.push(...own.problems, ...plan.problems, ...checkLinks(site, plan, { unpublished, unread: parsed.unread }));

    const onRendered = begin('render', pages.length);
    if (folders) prepareStaging(folders);
    const rendered = hasErrors(problems) ? undefined : await printing.print(pages, onRendered);
    problems.push(...(rendered?.problems ?? []));

    begin('emit');
    let removed: readonly OutputPath[] = [];
    if (folders && rendered && !hasErrors(problems)) {
      const owned = new Set<string>(rendered.files);
      removed = removeFiles(output, readManifest(cache, output).filter((path) => !owned.has(path)));
      commitStaging(folders);
      writeManifest(cache, { output, paths: rendered.files });
    }
    const written = rendered?.written ?? [];
    return {
      posts: site.counts,
      pages: { total: pages.length, byKind: countKinds(pages) },
      files: { written: written.length, unchanged: (rendered?.files.length ?? 0) - written.length, removed: removed.length },
      changes: { written: written.toSorted(), removed: removed.toSorted() },
      diagnostics: placeProblems(problems, { readText: (path) => readSource(root, path).file.text, locate }),
      ms: timer.end(),
      peakMemoryMB: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
    };
  } finally {
    await printing?.close();
    if (folders) discardStaging(folders);
    scratch.close();
  }
}

function countKinds(pages: readonly Page[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of pages) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
