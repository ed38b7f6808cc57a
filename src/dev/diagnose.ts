// Problems of many files → diagnostics, again after every change: only what is new is placed, since
// that reads its file.

import { compareText } from '../lib/compare.ts';
import { readSource } from '../load/read-source.ts';
import { locate } from '../parse/locate.ts';
import type { Diagnostic, Problem } from '../site/diagnostics.ts';
import { foldProblems } from '../site/fold-problems.ts';
import { placeProblems } from '../site/place-problems.ts';
import type { ContentHash, SourcePath } from '../site/types.ts';

/** Places all problems that there are now; sorted by path and line, without duplicates. */
export type Diagnose = (
  problems: readonly Problem[],
  hashOf: (path: SourcePath) => ContentHash | undefined,
) => readonly Diagnostic[];

/** Makes the function for the site in an absolute folder. */
export function createDiagnose(root: string): Diagnose {
  let placed = new Map<string, Diagnostic>();
  const readText = (path: SourcePath) => {
    try {
      return readSource(root, path).file.text;
    } catch {
      return undefined;
    }
  };
  return (problems, hashOf) => {
    const now = new Map<string, Diagnostic>();
    for (const problem of foldProblems(problems)) {
      const hash = problem.path === '' ? '' : hashOf(problem.path);
      const key = JSON.stringify([problem, hash]);
      const known = hash === undefined ? undefined : placed.get(key);
      now.set(key, known ?? placeProblems([problem], { readText, locate })[0]!);
    }
    placed = now;
    return [...now.values()].sort(
      (a, b) =>
        compareText(a.path, b.path) ||
        a.line - b.line ||
        a.column - b.column ||
        compareText(a.code, b.code) ||
        compareText(a.message, b.message),
    );
  };
}
