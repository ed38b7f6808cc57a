// Problem[] → Diagnostic[]: finds the place of each problem, sorts them, frames and prints them.
// Decides nothing: which problems stop a build is for build.ts, and the stages know nothing about
// lines and columns.
import type { SourcePath } from './types.ts';

/**
 * What is wrong, as opposed to where it stands: the place is looked up once, for the problems that
 * there are.
 */
export type Place =
  | { readonly kind: 'offset'; readonly offset: number; readonly length: number }
  | { readonly kind: 'field'; readonly name: string; readonly item?: number }
  | { readonly kind: 'url'; readonly url: string };

/**
 * Something that the author can mend. Stages return problems; diagnostics.ts makes diagnostics of
 * them.
 */
export interface Problem {
  /** Permanent, kebab-case, listed in the README. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** "Cannot <action>: <what is there>", no full stop. */
  readonly message: string;
  /** An instruction with an example. */
  readonly hint?: string;
  /** Empty for problems of the whole site. */
  readonly path: SourcePath | '';
  readonly at?: Place;
  readonly related?: readonly {
    readonly path: SourcePath;
    readonly at?: Place;
    readonly message: string;
  }[];
}

/**
 * A problem with its place: lines and columns count from 1, columns in UTF-16 units; 0 where there
 * is no place.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /** The line before, the line itself and a row of "^"; empty where there is no place. */
  readonly frame: string;
  readonly related: readonly {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

/** Where a place stands in a text: UTF-16 offsets, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds a place in a file's text; undefined where it is not there (the problem is then the whole
 * file's).
 */
export type Locate = (text: string, place: Place) => Span | undefined;

/**
 * What placing problems needs: the text of a file as the engine sees it, and how to find a place in
 * it.
 */
export interface PlaceOptions {
  readonly readText: (path: SourcePath) => string | undefined;
  readonly locate: Locate;
}

/**
 * Looks up line, column and frame for every problem; sorted by path, line, column and code, without
 * exact duplicates.
 */
export function placeProblems(problems: readonly Problem[], options: PlaceOptions): Diagnostic[] {
  const files = new Map<string, PlacedText | undefined>();
  const find = (path: SourcePath | '', at: Place | undefined) => {
    if (path === '') return noPosition;
    if (!files.has(path)) files.set(path, withLines(options.readText(path)));
    const file = files.get(path);
    if (file === undefined) return noPosition;
    return position(
      file,
      at &&
        (at.kind === 'offset'
          ? { start: at.offset, end: at.offset + at.length }
          : options.locate(file.text, at)),
    );
  };
  const placed = problems.map((problem): Diagnostic => {
    const { frame, ...where } = find(problem.path, problem.at);
    return {
      code: problem.code,
      severity: problem.severity,
      message: problem.message,
      hint: problem.hint ?? '',
      path: problem.path,
      ...where,
      frame,
      related: (problem.related ?? []).map(({ path, at, message }) => {
        const { line, column } = find(path, at);
        return { path, line, column, message };
      }),
    };
  });
  placed.sort(compareDiagnostics);
  return placed.filter(
    (one, index) => index === 0 || compareDiagnostics(one, placed[index - 1]!) !== 0,
  );
}

const noPosition = { line: 0, column: 0, endColumn: 0, frame: '' };

/**
 * A text and where its lines start: found once, since one long post can have thousands of problems.
 */
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

function position({ text, lineStarts }: PlacedText, span: Span | undefined): typeof noPosition {
  if (!span) return { ...noPosition, line: 1, column: 1, endColumn: 1 };
  const start = Math.min(span.start, text.length);
  const line = lineOf(lineStarts, start);
  const lineStart = lineStarts[line - 1]!;
  const own = lineText({ text, lineStarts }, line)!;
  const column = start - lineStart + 1;
  const endColumn = Math.max(column + 1, Math.min(span.end - lineStart, own.length) + 1);
  return {
    line,
    column,
    endColumn,
    frame: frame({
      line,
      column,
      endColumn,
      previous: lineText({ text, lineStarts }, line - 1),
      text: own,
    }),
  };
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

const widest = 100;

interface FrameParts {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly previous: string | undefined;
  readonly text: string;
}

/**
 * The line before and the line itself, numbered, and a row of "^"; long lines are cut around the
 * place.
 */
function frame({ line, column, endColumn, previous, text }: FrameParts): string {
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

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * One diagnostic as text, with its frame, hint and related places indented by two; see "Problems"
 * in the README.
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { path, line, column, severity, code, message, hint, frame, related } = diagnostic;
  const rows = [`${placeText({ path, line, column })}${severity}[${code}] ${printable(message)}`];
  if (frame) rows.push(indent(frame));
  for (const other of related) rows.push(`  see: ${placeText(other)}${printable(other.message)}`);
  if (hint) rows.push(`  hint: ${printable(hint)}`);
  return rows.join('\n');
}

function placeText({ path, line, column }: Pick<Diagnostic, 'path' | 'line' | 'column'>): string {
  return path === '' ? '' : `${printable(path)}${line === 0 ? '' : `:${line}:${column}`} `;
}

/**
 * Sign for sign what a terminal can show: what moves its cursor, turns the text's direction or has
 * no width is made visible.
 */
function printable(text: string): string {
  return text
    .replace(/[\t\n\r]/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
      '\ufffd',
    );
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

/** "2 errors, 1 warning", "no problems". */
export function summarizeDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string, word: string) => {
    const found = diagnostics.filter((one) => one.severity === severity).length;
    return found === 0 ? [] : [`${found} ${word}${found === 1 ? '' : 's'}`];
  };
  return [...count('error', 'error'), ...count('warning', 'warning')].join(', ') || 'no problems';
}

/** True when at least one problem is an error: nothing may then be written. */
export function hasErrors(problems: readonly { readonly severity: string }[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
