// BuildReport → lines for a person or one JSON object for a program. Prints nothing and decides nothing.
import type { BuildReport } from '../build.ts';
import { hasErrors, summarizeDiagnostics, type Diagnostic } from '../diagnostics.ts';

/** What a run without a build reports: flags or configuration were refused. */
export function emptyReport(diagnostics: readonly Diagnostic[]): BuildReport {
  return {
    posts: { total: 0, drafts: 0, future: 0 },
    pages: { total: 0, byKind: {} },
    files: { written: 0, unchanged: 0, removed: 0 },
    changes: { written: [], removed: [] },
    diagnostics,
    ms: { total: 0 },
    peakMemoryMB: 0,
  };
}

/** The object that `--json` prints, with a line end. Frames are left out: programs have the place. */
export function jsonReport(report: BuildReport): string {
  const { posts, pages, files, ms, peakMemoryMB } = report;
  const diagnostics = report.diagnostics.map(({ code, severity, message, path, line, column, hint, related }) => {
    return { code, severity, message, path, line, column, hint, related };
  });
  return `${JSON.stringify({ posts, pages, files, diagnostics, ms, peakMemoryMB })}\n`;
}

/** What was asked for, as far as the closing line tells of it. */
export interface ClosingOptions {
  readonly write: boolean;
  readonly drafts: boolean;
  readonly future: boolean;
}

/**
 * The line that a build ends with: "3 posts → 41 pages, 41 files written, 0 unchanged, 0 removed, in 0.8 s". With errors:
 * "2 errors, 1 warning: nothing was written".
 */
export function closingLine(report: BuildReport, { write, drafts, future }: ClosingOptions): string {
  const { posts, pages, files, diagnostics, ms } = report;
  const summary = summarizeDiagnostics(diagnostics);
  if (hasErrors(diagnostics)) return write ? `${summary}: nothing was written` : summary;
  const held = [drafts ? '' : counted(posts.drafts, 'draft'), future ? '' : counted(posts.future, 'future post')].filter((text) => text !== '');
  const published = posts.total - (drafts ? 0 : posts.drafts) - (future ? 0 : posts.future);
  return [
    `${count(published, 'post')}${held.length > 0 ? ` (${held.join(' and ')} left out)` : ''} → ${count(pages.total, 'page')}`,
    ...(write ? [`${count(files.written, 'file')} written`, `${files.unchanged} unchanged`, `${files.removed} removed`] : []),
    ...(diagnostics.length > 0 || !write ? [summary] : []),
    `in ${((ms['total'] ?? 0) / 1000).toFixed(1)} s`,
  ].join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function counted(number: number, noun: string): string {
  return number === 0 ? '' : count(number, noun);
}
