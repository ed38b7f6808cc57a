// The source of a body and changes of it → the changed source, with every line where it was: a
// problem that is found later still has its place. Knows no syntax.
import type { Range } from './find-code.ts';

/** A text that takes the place of a range of the source. */
export interface Edit extends Range {
  readonly text: string;
}

/**
 * Makes all changes. A text has as many line ends as the range that it replaces: those that it
 * lacks are added at its end. Of changes that overlap, the first is made.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let written = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < written) continue;
    result += source.slice(written, start) + text;
    const lines = countLines(source.slice(start, end)) - countLines(text);
    if (lines > 0) result += '\n'.repeat(lines);
    written = end;
  }
  return result + source.slice(written);
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
