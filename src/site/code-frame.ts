// A line and the columns that are wrong in it → the line before, the line itself and a row of "^".
// Long lines are cut around the place, and nothing in them moves a terminal's cursor.
// (@babel/code-frame does neither, splits the whole text again for each problem, and brings a
// tokenizer of JavaScript.)
import { type Cell, cellsOf } from '../lib/cells.ts';

/** Columns of a terminal that a line of a frame takes at most, and those before a place in it. */
const widest = 100;
const before = 39;

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
  // As much of a long line as may be shown, however wide its characters are.
  const earliest = Math.max(0, column - 1 - widest);
  const from = /[\udc00-\udfff]/.test(text.charAt(earliest)) ? earliest - 1 : earliest;
  const clip = (content: string) => cellsOf(content.slice(from, from + 3 * widest));
  const cells = clip(text);
  const start = columnAt(cells, column - 1 - from);
  const end = columnAt(cells, endColumn - 1 - from);
  const cut = from > 0 || start > widest - 20 ? Math.max(0, start - before) : 0;
  const marks = Math.max(1, Math.min(end, cut + widest) - start);
  const gutter = String(line).length;
  const show = (number: number | '', content: string) =>
    `${String(number).padStart(gutter)} | ${content}`.trimEnd();
  const rows = [
    show(line, rowOf(cells, cut)),
    show('', ' '.repeat(start - cut) + '^'.repeat(marks)),
  ];
  if (previous !== undefined) rows.unshift(show(line - 1, rowOf(clip(previous), cut)));
  return rows.join('\n');
}

/** The column of the character that an offset is in, or the end of the line. */
function columnAt(cells: readonly Cell[], offset: number): number {
  const cell = cells.findLast(({ start }) => start <= offset);
  if (!cell) return 0;
  return offset < cell.end ? cell.column : cell.column + cell.width;
}

/** What stands between two columns; of a wide character that is cut, a space is left. */
function rowOf(cells: readonly Cell[], cut: number): string {
  const shown = cells.filter(({ column, width }) => column + width > cut && column < cut + widest);
  return shown
    .map(({ text, column, width }) => {
      const isWhole = column >= cut && column + width <= cut + widest;
      if (isWhole) return text;
      return ' '.repeat(Math.min(column + width, cut + widest) - Math.max(column, cut));
    })
    .join('');
}
