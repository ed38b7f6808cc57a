// A site's folder → its output: load, parse, model, plan, render, emit, in this order, timed. Knows
// the steps and nothing of what they do; decides only that an error stops the build before the
// output is touched, and in which order the output and the manifest of it change.
import { join, relative, resolve } from 'node:path';
import { openOutputState } from '../cache/output-state.ts';
import type { Records } from '../cache/records.ts';
import { commitStaging } from '../emit/commit.ts';
import { outputFolders } from '../emit/output-folders.ts';
import { discardStaging, prepareStaging } from '../emit/staging.ts';
import { contentHash } from '../lib/hash.ts';
import { missingFrom } from '../lib/map-changes.ts';
import { readSource } from '../load/read-source.ts';
import { hasErrors, type Problem, placeProblems } from '../site/diagnostics.ts';
import type { Page } from '../site/pages.ts';
import type { OutputPath } from '../site/types.ts';
import { openScratch } from '../workers/scratch.ts';
import { findIntact, openParsing, openPrinting, type Printing } from '../workers/shares.ts';
import { type BuildOptions, type BuildReport, createStepTimer, type Step } from './build-report.ts';
import { buildAlone, type PlacedBuild } from './steps/build-alone.ts';
import {
  changedTexts,
  compareFiles,
  countChanged,
  fileChanges,
  findPageKeys,
  hasSameInputs,
  isAsBefore,
  listHashes,
} from './steps/changes.ts';
import { sweepImages } from './steps/make-images.ts';
import { planSite } from './steps/plan-site.ts';
import { printSite } from './steps/print-site.ts';
import { readBodies, readPosts } from './steps/read-posts.ts';
import { surveySite } from './steps/survey.ts';

export type { BuildOptions, BuildReport, Progress } from './build-report.ts';

/** Posts whose pages one thread prints about as fast as another thread starts. */
const mostForOne = 100;

/**
 * Builds a site. Problems of the content come back as diagnostics, all of them in one run; with an
 * error among them nothing is written and the earlier output stays as it is. Throws only for bugs
 * and for a disk that refuses.
 */
export async function build(options: BuildOptions): Promise<BuildReport> {
  const { root, config } = options;
  const placed = {
    ...options,
    output: options.output ?? join(root, config.output),
    cache: options.cache ?? resolve(root, config.cache),
  };
  return options.write ? buildAlone(placed, buildPlaced) : buildPlaced(placed);
}

async function buildPlaced(options: PlacedBuild): Promise<BuildReport> {
  const {
    root,
    config,
    drafts,
    future,
    nowMs,
    write,
    dryRun = false,
    workers = 1,
    output,
    cache,
  } = options;
  const folders = write ? outputFolders(output) : undefined;
  const timer = createStepTimer();
  const begin = (step: Step, total = 0) => {
    timer.begin(step);
    const report = (done: number) => options.onProgress?.({ step, done, total });
    report(0);
    return report;
  };
  const end = () => ({
    ms: timer.end(),
    peakMemoryMB: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
  });

  begin('load');
  const outputName = relative(root, output);
  const scratch = openScratch(cache);
  const threads = { workers, reloadFrom: options.configFile && root };
  const parsing = openParsing({ ...threads, setup: { config, root, scratch: scratch.folder } });
  let printing: Printing | undefined;
  let records: Records | undefined;
  try {
    const state = openOutputState(cache, outputName);
    const { now, last } = state;
    // While another thread looks at the output, this one looks at the site.
    const looking = findIntact(output, { pages: now.pages, config, workers });
    const survey = surveySite({
      root,
      config,
      drafts,
      future,
      engine: options.engine,
      outputs: [outputName, config.output],
      known: now.files,
    });
    // What it finds is wanted when pages are compared, unless there is nothing to compare.
    looking.catch(() => {});
    const files = compareFiles(survey, now);
    if (
      last &&
      isAsBefore(survey, files, { now, last, nowMs }) &&
      (await looking).size === now.pages.size
    ) {
      const { posts, pages, diagnostics } = last;
      return {
        posts: { ...posts, changed: 0 },
        pages: { ...pages, rendered: 0 },
        files: { written: 0, unchanged: now.pages.size, removed: 0 },
        changes: { written: [], removed: [] },
        diagnostics,
        ...end(),
      };
    }
    const problems: Problem[] = [...survey.problems];

    const read = await readPosts(survey, {
      parsing,
      openRecords: () => (records = state.openRecords(survey.baseKey)),
      known: now.files,
      onDone: begin('parse', survey.markdown.length),
    });
    problems.push(...read.problems);

    begin('model');
    // Its threads load while this one models and plans; for the few pages of a small change one of
    // them is enough.
    const isSmall = now.pages.size > 0 && read.parsed <= mostForOne && hasSameInputs(survey, now);
    printing = openPrinting({
      ...threads,
      config,
      ...(isSmall && workers > 1 && { workers: 1, apart: true }),
    });
    // What was read is true whatever comes of it; and its threads are still loading.
    if (folders && !dryRun) records?.save(read.fresh, [read.hashes, listHashes(now)]);
    const relations = state.openRelations(survey.inputs['engine']!);
    // Where the cache cannot be written, the scratch folder stands elsewhere.
    const store = state.openImages(
      scratch.folder,
      scratch.folder.startsWith(cache) ? cache : scratch.folder,
    );
    const images = {
      store,
      work: hasErrors(problems) ? ('sizes' as const) : ('all' as const),
      workers,
      onBegin: (total: number) => begin('images', total),
    };
    const planned = await planSite(survey, read, {
      root,
      config,
      drafts,
      future,
      nowMs,
      scratch: scratch.folder,
      own: last?.own,
      relations: relations.known,
      images,
      onModel: () => begin('plan'),
    });
    problems.push(...planned.problems);

    begin('render');
    if (folders) prepareStaging(folders);
    printing.start({
      config,
      scratch: scratch.folder,
      templates: survey.templates,
      site: planned.view,
      folders,
    });
    const key = contentHash(JSON.stringify([survey.baseKey, planned.view]));
    const rendered = hasErrors(problems)
      ? undefined
      : await printSite(planned.pages, {
          keys: findPageKeys(survey, key, now),
          texts:
            now.inputs['due'] === String(planned.valid.fromMs)
              ? changedTexts(survey, files, { ...read, now })
              : undefined,
          known: await looking,
          bodies: read.bodies,
          // Nothing is parsed after them.
          readBodies: (paths) => readBodies(paths, parsing).finally(parsing.close),
          printing,
          onBegin: (total) => begin('render', total),
        });
    problems.push(...(rendered?.problems ?? []));

    begin('emit');
    // It brings a YAML reader that takes as long to load as a page to print.
    const { locate } =
      problems.length + state.problems().length > 0
        ? await import('../parse/locate.ts')
        : { locate: () => undefined };
    const place = (found: readonly Problem[]) =>
      placeProblems(found, { readText: (path) => readSource(root, path).file.text, locate });
    const diagnostics = place(problems);
    const counts = planned.site.counts;
    const pages = { total: planned.pages.length, byKind: countKinds(planned.pages) };
    // Pages that were printed before one failed are not taken.
    const made = hasErrors(problems) ? undefined : rendered;
    const written = (made?.printed ?? []).flatMap(({ output: path, isNew }) => (isNew ? path : []));
    const gone = made
      ? missingFrom(
          planned.pages.map(({ output: path }) => path),
          now.pages,
        )
      : [];
    let removed: readonly OutputPath[] = folders ? gone : [];
    if (folders && made && !dryRun) {
      if (written.length + removed.length > 0) state.announce([...written, ...removed]);
      sweepImages(survey, { site: planned.site, store });
      removed = commitStaging(folders, { written, removed });
      relations.save(planned.relations);
      state.save(
        {
          files: fileChanges(files, read.hashes),
          pages: { set: made.entries, gone },
          inputs: { ...survey.inputs, page: key, due: String(planned.valid.fromMs) },
        },
        { posts: counts, pages, diagnostics, valid: planned.valid, own: planned.own },
      );
    }
    const changed = countChanged(files, read.hashes, now);
    return {
      posts: { ...counts, ...(changed !== undefined && { changed }) },
      pages: { ...pages, rendered: rendered?.printed.length ?? 0 },
      files: {
        written: written.length,
        unchanged: made ? pages.total - written.length : 0,
        removed: removed.length,
      },
      changes: { written: written.toSorted(), removed: removed.toSorted() },
      diagnostics: [...place(state.problems()), ...diagnostics],
      ...end(),
    };
  } finally {
    await Promise.all([parsing.close(), printing?.close()]);
    if (folders) discardStaging(folders);
    scratch.close();
  }
}

function countKinds(pages: readonly Page[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of pages) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
