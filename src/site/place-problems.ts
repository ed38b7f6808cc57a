// Problem[] → Diagnostic[]: finds the line and column of each problem, and sorts them. Reads no
// disk, and does not decide which problems stop a build.
import { compareText } from '../lib/compare.ts';
import { codeFrame } from './code-frame.ts';
import type { Diagnostic, Place, Problem } from './diagnostics.ts';
import { foldProblems } from './fold-problems.ts';
import type { SourcePath } from './types.ts';

/** A part of a text: UTF-16 offsets, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds a place in the text of a file; if it is undefined, the problem is the whole file's. */
export type Locate = (text: string, place: Place) => Span | undefined;

/** What placing needs: the text of a file as the engine sees it, and how to find a place in it. */
export interface PlaceOptions {
  readonly readText: (path: SourcePath) => string | undefined;
  readonly locate: Locate;
}

/**
 * Finds line, column and frame of every problem that is worth printing. Sorted by path, line,
 * column, code and message, without exact duplicates. Each file is read once.
 */
export function placeProblems(problems: readonly Problem[], options: PlaceOptions): Diagnostic[] {
  const files = new Map<string, PlacedText | undefined>();
  const find = (path: SourcePath | '', at: Place | undefined) => {
    if (path === '') return noPosition;
    if (!files.has(path)) files.set(path, withLines(options.readText(path)));
    const file = files.get(path);
    if (file === undefined) return noPosition;
    return position(file, at && spanOf(file.text, { at, locate: options.locate }));
  };
  const placed = foldProblems(problems).map(
    ({ code, severity, message, hint = '', path, at, related = [] }): Diagnostic => ({
      code,
      severity,
      message,
      hint,
      path,
      ...find(path, at),
      related: related.map((other) => {
        const { line, column } = find(other.path, other.at);
        return { path: other.path, line, column, message: other.message };
      }),
    }),
  );
  placed.sort(compareDiagnostics);
  return placed.filter(
    (one, index) => index === 0 || compareDiagnostics(one, placed[index - 1]!) !== 0,
  );
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

const noPosition = { line: 0, column: 0, endColumn: 0, frame: '' };

/** A text and its lines, which are found once: a long post can have thousands of problems. */
interface PlacedText {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

function withLines(text: string | undefined): PlacedText | undefined {
  return text === undefined
    ? undefined
    : {
        text,
        lineStarts: [0, ...Array.from(text.matchAll(/\n/g), (newline) => newline.index + 1)],
      };
}

function spanOf(
  text: string,
  { at, locate }: { readonly at: Place; readonly locate: Locate },
): Span | undefined {
  return at.kind === 'offset' ? { start: at.offset, end: at.offset + at.length } : locate(text, at);
}

function position(file: PlacedText, span: Span | undefined): typeof noPosition {
  if (!span) return { ...noPosition, line: 1, column: 1, endColumn: 1 };
  const start = Math.min(span.start, file.text.length);
  const line = lineOf(file.lineStarts, start);
  const lineStart = file.lineStarts[line - 1]!;
  const text = lineText(file, line)!;
  const column = start - lineStart + 1;
  const endColumn = Math.max(column + 1, Math.min(span.end - lineStart, text.length) + 1);
  const previous = lineText(file, line - 1);
  return { line, column, endColumn, frame: codeFrame({ line, column, endColumn, previous, text }) };
}

/** The number of the last line that starts at or before an offset. */
function lineOf(lineStarts: readonly number[], offset: number): number {
  let [first, last] = [0, lineStarts.length];
  while (last - first > 1) {
    const middle = (first + last) >> 1;
    if (lineStarts[middle]! <= offset) first = middle;
    else last = middle;
  }
  return last;
}

function lineText({ text, lineStarts }: PlacedText, line: number): string | undefined {
  const start = lineStarts[line - 1];
  const next = lineStarts[line];
  return start === undefined
    ? undefined
    : text.slice(start, next === undefined ? text.length : next - 1);
}
