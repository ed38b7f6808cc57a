// A line and the columns that are wrong in it → the line before, the line itself and a row of "^".
// Long lines are cut around the place, and nothing in them moves a terminal's cursor.
// (@babel/code-frame does neither, splits the whole text again for each problem, and brings a
// tokenizer of JavaScript.)
import { printable } from '../lib/printable.ts';

const widest = 100;

/** What a frame shows; lines and columns count from 1. */
export interface FrameParts {
  readonly line: number;
  readonly column: number;
  /** The column after the last one that is wrong. */
  readonly endColumn: number;
  /** The text of the line before; undefined above the first. */
  readonly previous: string | undefined;
  readonly text: string;
}

/**
 * The frame of a place, three lines at most.
 * @example codeFrame({ line: 2, column: 3, endColumn: 5, previous: 'ab', text: 'abcd' })
 *     // '1 | ab\n2 | abcd\n  |   ^^'
 */
export function codeFrame({ line, column, endColumn, previous, text }: FrameParts): string {
  const cut = column > widest - 20 ? column - 40 : 0;
  const width = Math.min(endColumn - column, widest + cut - column + 1);
  const gutter = String(line).length;
  const show = (number: number | '', content: string) =>
    `${String(number).padStart(gutter)} | ${content}`.trimEnd();
  const clip = (content: string) => printable(content.slice(cut, cut + widest));
  const rows = [
    show(line, clip(text)),
    show('', ' '.repeat(column - 1 - cut) + '^'.repeat(Math.max(1, width))),
  ];
  if (previous !== undefined) rows.unshift(show(line - 1, clip(previous)));
  return rows.join('\n');
}
