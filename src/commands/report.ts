// BuildReport → lines for a person or one JSON object for a program. Prints nothing and decides
// nothing.
import type { BuildReport } from '../build/build.ts';
import { hasErrors } from '../site/diagnostics.ts';
import { summarizeDiagnostics } from '../site/format-diagnostic.ts';
import { helpFor } from '../site/help.ts';

/** The object that `--json` prints, with a line break. Programs have the place, and no frame. */
export function jsonReport(report: BuildReport): string {
  const { posts, leftOut, pages, files, ms, peakMemoryMB } = report;
  const diagnostics = report.diagnostics.map(
    ({ code, severity, message, path, line, column, hint, related }) => {
      const help = helpFor(code);
      return { code, severity, message, path, line, column, hint, help, related };
    },
  );
  return `${JSON.stringify({ posts, leftOut, pages, files, diagnostics, ms, peakMemoryMB })}\n`;
}

/** What the closing line needs to know of the flags. */
export interface ClosingOptions {
  /** Whether files are written, or would be (`--dry-run`), or the command never writes any. */
  readonly writes: 'yes' | 'would' | 'no';
  readonly drafts: boolean;
  readonly future: boolean;
}

/**
 * The last line of a build: "25,000 posts → 52,310 files written, 0 removed, in 12.4 s", or after
 * an earlier build "1 post changed → 37 of 52,310 files written, 0 removed, in 1.2 s". With errors:
 * "2 errors, 1 warning: nothing was written".
 */
export function closingLine(report: BuildReport, options: ClosingOptions): string {
  const { diagnostics, ms } = report;
  const summary = summarizeDiagnostics(diagnostics);
  const { writes } = options;
  if (!isPublished(report)) return grouped(`${summary}${failure[writes]}`);
  const parts = [
    `${subjectOf(report, options)} → ${outcomeOf(report, writes)}`,
    ...(diagnostics.length > 0 || writes === 'no' ? [summary] : []),
    `in ${((ms['total'] ?? 0) / 1000).toFixed(1)} s`,
  ];
  return grouped(parts.join(', '));
}

/** True if nothing is wrong, or a build has left out what is. */
export function isPublished({ diagnostics, leftOut }: BuildReport): boolean {
  return leftOut !== undefined || !hasErrors(diagnostics);
}

const failure = {
  yes: ': nothing was written',
  would: ': nothing would be written',
  no: '',
} as const;

/** "1 post changed (2 drafts left out)" */
function subjectOf(
  { posts, leftOut: faulty }: BuildReport,
  { writes, drafts, future }: ClosingOptions,
): string {
  const left = {
    draft: drafts ? 0 : posts.drafts,
    'future post': future ? 0 : posts.future,
    'expired post': posts.expired,
  };
  const published = Object.values(left).reduce((rest, number) => rest - number, posts.total);
  const { changed, due = 0 } = posts;
  const parts = [
    ...(due === 0 || (changed ?? 0) > 0 ? [`${count(changed ?? 0, 'post')} changed`] : []),
    ...(due > 0 ? [`${count(due, 'post')} came due`] : []),
  ];
  const subject =
    writes === 'no' || changed === undefined ? count(published, 'post') : parts.join(', ');
  const leftOut = Object.entries(left).flatMap(([noun, number]) =>
    number === 0 ? [] : count(number, noun),
  );
  const notes = [
    ...(leftOut.length > 0 ? [`${leftOut.join(' and ')} left out`] : []),
    ...(faulty && faulty.out > 0 ? [`${faulty.out} with errors left out`] : []),
    ...(faulty && faulty.kept > 0 ? [`${faulty.kept} with errors kept as before`] : []),
    ...(posts.unlisted > 0 ? [`${posts.unlisted} unlisted`] : []),
  ];
  return notes.length === 0 ? subject : `${subject} (${notes.join(', ')})`;
}

/** "37 of 52,310 files written, 0 removed" */
function outcomeOf({ pages, files }: BuildReport, writes: ClosingOptions['writes']): string {
  if (writes === 'no') return count(pages.total, 'page');
  const all = count(files.written + files.unchanged, 'file');
  const written = files.unchanged === 0 ? all : `${files.written} of ${all}`;
  return `${written} ${writes === 'would' ? 'would be ' : ''}written, ${files.removed} removed`;
}

/** Groups the digits of all numbers in a line with commas, whatever the locale. */
function grouped(line: string): string {
  return line.replace(/\d(?=(?:\d{3})+(?!\d))/g, '$&,');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
