// The problems of a site → those that are worth printing: of many alike in one file the first, and
// one that counts the rest. Drops none in silence.
import type { Problem } from './diagnostics.ts';

/** Of one code, severity and file. */
const most = 20;

/**
 * Leaves out repetitions, and all but the first 20 problems of a code in a file; the number of the
 * others is a problem of the same code, for the whole file. The order stays; problems of the whole
 * site all do.
 */
export function foldProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= most) return problems;
  const kept: Problem[] = [];
  const groups = new Map<string, { readonly seen: Set<string>; readonly first: Problem }>();
  for (const problem of problems) {
    const { code, severity, path, message, at } = problem;
    if (path === '') {
      kept.push(problem);
      continue;
    }
    const key = `${severity} ${code} ${path}`;
    const { seen } = groups.get(key) ?? { seen: new Set<string>() };
    if (seen.size === 0) groups.set(key, { seen, first: problem });
    const size = seen.size;
    seen.add(JSON.stringify([message, at]));
    if (seen.size > size && seen.size <= most) kept.push(problem);
  }
  for (const { seen, first } of groups.values())
    if (seen.size > most) kept.push(restOf(first, seen.size - most));
  return kept;
}

function restOf({ code, severity, path }: Problem, count: number): Problem {
  return {
    code,
    severity,
    message: `Cannot list them all: this file has ${count} more problems "${code}"`,
    hint: 'correct those that are listed, and run the command again',
    path,
  };
}
