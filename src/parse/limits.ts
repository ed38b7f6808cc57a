// How deep a body may nest and how large its tables may be: far beyond any article, and far below
// what exhausts the stack or the memory, so that the same text is taken or refused on every machine
// and in every thread.
import type { Parents } from 'hast';
import type { Parents as MdastParents } from 'mdast';
import type { Problem } from '../site/diagnostics.ts';
import type { SourcePath } from '../site/types.ts';
import { markersIn, markersOfLine, tooHeavy } from './heavy-text.ts';

const deepest = 500;
const mostCells = 200_000;
const mostMarkers = 400_000;
/** UTF-16 units of the text that a problem points at. */
const shown = 60;

/** The problem with a body whose tree is too deep. */
export function tooDeep(path: SourcePath): Problem {
  return {
    code: 'too-deep',
    severity: 'error',
    message: `Cannot read the text: it nests quotations, lists or HTML over ${deepest} levels deep`,
    hint: 'close what is open, for example <div> with </div>, or start again after a blank line',
    path,
  };
}

const headOfTable = /[|:\- \t>]*$/my;

/**
 * Looks for what parsers are slow at: they take the square of the depth, and fill up every row of a
 * table to the width of its head, so that 20 KB of text can ask for 50 million cells. Reports
 * `too-deep`, `table-too-large` and `too-heavy`.
 */
export function findExcess(body: string, path: SourcePath): Problem | undefined {
  // Of the lines since the last blank one: how many, and what looks most like the head of a table.
  let lines = 0;
  let markers = 0;
  let head = '';
  let columns = 0;
  let start = 0;
  do {
    lines += 1;
    const first = body.charCodeAt(start);
    // Most lines are prose: a letter at the start is neither a marker nor a table's.
    if (first < 0x3f || first === 0x7c) {
      const line = matchAt(markersOfLine, { body, start });
      const levels = line === undefined ? 0 : markersIn(line);
      if (levels >= deepest)
        return { ...tooDeep(path), at: { kind: 'url', url: line!.trimStart().slice(0, shown) } };
      markers += levels;
      const row = matchAt(headOfTable, { body, start });
      const width = row === undefined ? 0 : row.split('|').length;
      if (width > 1 && width > columns) [head, columns] = [row!, width];
      if (row !== undefined && /^[ \t>]*$/.test(row)) lines = columns = 0;
    }
    if (lines * columns > mostCells)
      return { ...tableTooLarge, path, at: { kind: 'url', url: head.slice(0, shown) } };
    start = body.indexOf('\n', start) + 1;
  } while (start > 0);
  if (markers > mostMarkers)
    return tooHeavy({ excess: { of: 'markers', count: markers, limit: mostMarkers } }, path);
  return undefined;
}

function matchAt(
  sticky: RegExp,
  { body, start }: { readonly body: string; readonly start: number },
): string | undefined {
  sticky.lastIndex = start;
  return sticky.exec(body)?.[0];
}

const tableTooLarge = {
  code: 'table-too-large',
  severity: 'error',
  message: `Cannot read the table: it has more than ${mostCells} cells`,
  hint: 'link to the data instead, for example [all figures](figures.csv)',
} as const;

/** What limitDepth() and withinStack() throw. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

/**
 * Stops at a tree that is too deep, before a transform of our own or of the site walks down to its
 * end.
 */
export function limitDepth() {
  return (tree: Parents | MdastParents): void => descend(tree, deepest);
}

function descend(parent: Parents | MdastParents, levels: number): void {
  if (levels === 0) throw new TooDeep();
  for (const child of parent.children) {
    if ('children' in child && child.children.length > 0) descend(child, levels - 1);
  }
}

/**
 * Runs a step that walks down a tree of any depth; a full stack, whose size depends on the thread,
 * becomes TooDeep.
 */
export function withinStack<Result>(step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('call stack')) throw new TooDeep();
    throw error;
  }
}
