// A problem that stops the work where it is found → an error that contains it, for whoever prints
// problems. Stages return problems; this is for the depths of a plan, where nobody collects them.
import type { Problem } from './diagnostics.ts';

/** Something that the author can fix, thrown. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Omit<Problem, 'severity' | 'path'> & Partial<Pick<Problem, 'path'>>) {
    super(problem.message);
    this.name = 'ProblemError';
    this.problem = { severity: 'error', path: '', ...problem };
  }
}
