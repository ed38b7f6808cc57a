// A line of text → what a terminal shows of it, character by character, with the columns that each
// takes. (string-width knows the whole text only, and get-east-asian-width no character of several
// code points.)
import { printable } from './printable.ts';

/** A character as a reader sees it. */
export interface Cell {
  /** Safe to print; spaces for a tab. */
  readonly text: string;
  /** UTF-16 offsets in the line, end excluded. */
  readonly start: number;
  readonly end: number;
  /** Columns before it. */
  readonly column: number;
  /** Columns that it takes: 0 for a mark on nothing, 2 for most of Chinese, Japanese and Korean. */
  readonly width: number;
}

const tabWidth = 4;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const isPlain = /^[\x20-\x7e]*$/;

/** Wide and fullwidth: https://www.unicode.org/reports/tr11/ */
const wide = new RegExp(
  '^[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\ua960-\\ua97f\\uac00-\\ud7a3\\uf900-\\ufaff' +
    '\\ufe10-\\ufe19\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6\\u{16fe0}-\\u{18cff}' +
    '\\u{1aff0}-\\u{1b2ff}\\u{1f200}-\\u{1f2ff}\\u{20000}-\\u{3fffd}]|^\\p{Emoji_Presentation}|' +
    '^\\p{Emoji}\\ufe0f',
  'u',
);
const widthless = /^[\p{Mn}\p{Me}]+$/u;

/**
 * The characters of a line. A tab is an arrow and takes all up to the next fourth column; controls
 * take one column.
 * @example cellsOf('\ta').map(({ column, width }) => [column, width]) // [[0, 4], [4, 1]]
 * @example cellsOf('日é').map(({ width }) => width) // [2, 1]
 */
export function cellsOf(line: string): Cell[] {
  let column = 0;
  const cells: Cell[] = [];
  const characters = isPlain.test(line)
    ? Array.from(line, (segment, index) => ({ segment, index }))
    : segmenter.segment(line);
  for (const { segment, index } of characters) {
    const isTab = segment === '\t';
    const text = isTab ? '→'.padEnd(tabWidth - (column % tabWidth)) : printable(segment);
    const width = isTab ? text.length : widthOf(text);
    cells.push({ text, start: index, end: index + segment.length, column, width });
    column += width;
  }
  return cells;
}

function widthOf(text: string): number {
  // A joiner between two emojis is not printed as one, so both are seen.
  if (text.includes('\ufffd'))
    return Array.from(text, widthOfPart).reduce((sum, width) => sum + width, 0);
  return widthOfPart(text);
}

function widthOfPart(text: string): number {
  if (wide.test(text)) return 2;
  return widthless.test(text) ? 0 : 1;
}
