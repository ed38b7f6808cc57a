// The last phase of a build: printed pages → the output, and the manifest of it; nothing of either
// after an error. Decides in which order the two change, so that a build that is cut off anywhere
// leaves an output that the next one can trust.
import { commitStaging } from '../emit/commit.ts';
import { findUnowned } from '../emit/find-unowned.ts';
import { defined } from '../lib/defined.ts';
import { missingFrom } from '../lib/map-changes.ts';
import { readSource } from '../load/read-source.ts';
import { type Diagnostic, hasErrors, type Problem } from '../site/diagnostics.ts';
import type { Page } from '../site/pages.ts';
import { placeProblems } from '../site/place-problems.ts';
import type { OutputPath, Post, SourcePath } from '../site/types.ts';
import type { LeftOut } from './keep-going.ts';
import type { Outcome, Printed } from './phases.ts';
import { countChanged, fileChanges } from './steps/changes.ts';
import { sweepImages } from './steps/make-images.ts';

/** Publishes what was printed, and reports. */
export async function publish(value: Printed): Promise<Printed & { readonly outcome: Outcome }> {
  const { resources, files, read, planned, problems } = value;
  const { state } = resources;
  const { now } = state;
  const { leftOut } = value;
  const all = [...problems, ...(leftOut?.problems ?? []), ...unownedFiles(value)];
  const place = await makePlace(value, all);
  const diagnostics = place(all);
  // Pages that were printed before one failed are not published.
  const printed = hasErrors(problems) ? undefined : value.printed;
  const written = (printed?.printed ?? []).flatMap(({ output, isNew }) => (isNew ? output : []));
  const outputs = planned.pages.map(({ output }) => output);
  const gone = printed ? missingFrom(outputs, now.pages) : [];
  const removed = change(value, { written, gone, diagnostics });
  const changed = countChanged(files, read.hashes, now);
  const due = countDue(value);
  const { counts } = planned.site;
  const total = planned.pages.length;
  const outcome: Outcome = {
    posts: { ...counts, ...defined({ changed, due }) },
    ...(printed && countLeftOut(leftOut)),
    pages: { ...countPages(planned.pages), rendered: value.printed?.printed.length ?? 0 },
    files: {
      written: written.length,
      unchanged: printed ? total - written.length : 0,
      removed: removed.length,
    },
    changes: { written: written.toSorted(), removed: removed.toSorted() },
    diagnostics: [...place(state.problems()), ...diagnostics],
  };
  return { ...value, outcome };
}

/** So many files are named. */
const mostNamed = 3;

/**
 * Reports `unowned-files`: where nothing is remembered of an output, pages of posts that are gone
 * or held back by now may still be in it.
 */
function unownedFiles({ resources, planned, problems }: Printed): Problem[] {
  const { state, folders, outputName } = resources;
  if (!folders || state.now.pages.size > 0 || hasErrors(problems)) return [];
  const files = findUnowned(folders.output, new Set(planned.pages.map(({ output }) => output)));
  if (files.length === 0) return [];
  const rest = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : '';
  return [
    {
      code: 'unowned-files',
      severity: 'warning',
      message:
        `Cannot tell who put files into ${outputName}, which no page of this build is: ` +
        files.slice(0, mostNamed).join(', ') +
        rest,
      hint: 'delete the output folder and build again: they may be pages of posts that are gone',
      path: '',
    },
  ];
}

interface OutputChange {
  readonly written: readonly OutputPath[];
  readonly gone: readonly OutputPath[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Changes the output and the cache, if the build is to; gives what is removed. */
function change(value: Printed, { written, gone, diagnostics }: OutputChange) {
  const { options, resources, survey, files, read, planned, problems, pagesHash } = value;
  const { state, folders } = resources;
  const { printed } = value;
  if (!folders) return [];
  if (!printed || hasErrors(problems) || options.dryRun) return gone;
  if (written.length + gone.length > 0) state.announce([...written, ...gone]);
  sweepImages(survey, { site: planned.site, store: value.store });
  const removed = commitStaging(folders, { written, removed: gone });
  value.relations.save(planned.relations);
  state.save(
    {
      // What is kept differs from its file until that is mended.
      files: fileChanges(files, read.hashes, value.leftOut?.kept),
      pages: { set: printed.entries, gone },
      inputs: { ...survey.inputs, page: pagesHash, due: String(planned.valid.fromMs) },
    },
    {
      posts: planned.site.counts,
      pages: countPages(planned.pages),
      diagnostics,
      valid: planned.valid,
      custom: planned.custom,
      ...countLeftOut(value.leftOut),
    },
  );
  return removed;
}

/**
 * Counts the posts whose time has come since the last build; undefined before the first, and where
 * a build publishes posts of the future.
 */
function countDue({ options, resources, read }: Printed): number | undefined {
  const { last } = resources.state;
  const { drafts, future, nowMs } = options;
  if (!last || future) return undefined;
  const isDue = (post: Post) =>
    (drafts || !post.draft) &&
    [post.date, post.publishDate].some(
      (moment) => moment && moment.epochMs >= last.valid.untilMs && moment.epochMs <= nowMs,
    );
  return read.posts.filter(isDue).length;
}

/** Counts what was left out, if anything was. */
function countLeftOut(leftOut: LeftOut | undefined): Pick<Outcome, 'leftOut'> {
  if (!leftOut || leftOut.problems.length === 0) return {};
  return { leftOut: { out: leftOut.out.size, kept: leftOut.kept.size } };
}

/** Gives problems their lines. It loads a YAML reader, which takes as long as printing a page. */
async function makePlace(
  { options: { root }, resources: { state } }: Printed,
  problems: readonly Problem[],
): Promise<(found: readonly Problem[]) => Diagnostic[]> {
  const isNeeded = problems.length + state.problems().length > 0;
  const { locate } = isNeeded ? await import('../parse/locate.ts') : { locate: () => undefined };
  const readText = (path: Problem['path']) => readTextOf(root, path as SourcePath);
  return (found) => placeProblems(found, { readText, locate });
}

/** Undefined for a file that nobody can open, or that is gone: its problem has no line. */
function readTextOf(root: string, path: SourcePath): string | undefined {
  try {
    return readSource(root, path).file.text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

function countPages(pages: readonly Page[]): Pick<Outcome['pages'], 'total' | 'byKind'> {
  const byKind: Record<string, number> = {};
  for (const { kind } of pages) byKind[kind] = (byKind[kind] ?? 0) + 1;
  return { total: pages.length, byKind };
}
