// BuildReport → lines for a person or one JSON object for a program. Prints nothing and decides
// nothing.
import type { BuildReport } from '../build/build.ts';
import { hasErrors, summarizeDiagnostics } from '../site/diagnostics.ts';

/**
 * The object that `--json` prints, with a line end. Frames are left out: programs have the place.
 */
export function jsonReport(report: BuildReport): string {
  const { posts, pages, files, ms, peakMemoryMB } = report;
  const diagnostics = report.diagnostics.map(
    ({ code, severity, message, path, line, column, hint, related }) => {
      return { code, severity, message, path, line, column, hint, related };
    },
  );
  return `${JSON.stringify({ posts, pages, files, diagnostics, ms, peakMemoryMB })}\n`;
}

/** What was asked for, as far as the closing line tells of it. */
export interface ClosingOptions {
  /**
   * Whether files are written, or would be (`--dry-run`), or are none of this command's business.
   */
  readonly writes: 'yes' | 'would' | 'no';
  readonly drafts: boolean;
  readonly future: boolean;
}

/**
 * The line that a build ends with: "25,000 posts → 52,310 files written, 0 removed, in 12.4 s";
 * where there was a build before, "1 post changed → 37 of 52,310 files written, 0 removed, in 1.2
 * s". With errors: "2 errors, 1 warning: nothing was written".
 */
export function closingLine(
  report: BuildReport,
  { writes, drafts, future }: ClosingOptions,
): string {
  const { posts, pages, files, diagnostics, ms } = report;
  const summary = summarizeDiagnostics(diagnostics);
  if (hasErrors(diagnostics))
    return grouped(
      `${summary}${{ yes: ': nothing was written', would: ': nothing would be written', no: '' }[writes]}`,
    );
  const held = [
    drafts ? '' : counted(posts.drafts, 'draft'),
    future ? '' : counted(posts.future, 'future post'),
  ].filter((text) => text !== '');
  const published = posts.total - (drafts ? 0 : posts.drafts) - (future ? 0 : posts.future);
  const subject =
    writes === 'no' || posts.changed === undefined
      ? count(published, 'post')
      : `${count(posts.changed, 'post')} changed`;
  const all = files.written + files.unchanged;
  const some =
    files.unchanged === 0
      ? count(files.written, 'file')
      : `${files.written} of ${count(all, 'file')}`;
  const done =
    writes === 'no'
      ? [count(pages.total, 'page')]
      : [`${some} ${writes === 'would' ? 'would be ' : ''}written`, `${files.removed} removed`];
  return grouped(
    [
      `${subject}${held.length > 0 ? ` (${held.join(' and ')} left out)` : ''} → ${done.join(', ')}`,
      ...(diagnostics.length > 0 || writes === 'no' ? [summary] : []),
      `in ${((ms['total'] ?? 0) / 1000).toFixed(1)} s`,
    ].join(', '),
  );
}

/** Commas in all numbers of a line, the same in every locale. */
function grouped(line: string): string {
  return line.replace(/\d(?=(?:\d{3})+(?!\d))/g, '$&,');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function counted(number: number, noun: string): string {
  return number === 0 ? '' : count(number, noun);
}
