// Whatever was thrown → a problem to show, since the server stays up. Prints nothing.
import { inspect } from 'node:util';
import { systemRefusal } from '../lib/system-error.ts';
import type { Problem } from '../site/diagnostics.ts';
import { ProblemError } from '../site/problem-error.ts';

/** What keeps the site from being shown: its author, the system, or a bug of ours (`system`). */
export function failureProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const refusal = systemRefusal(error);
  const { code, message } = (error ?? {}) as NodeJS.ErrnoException;
  return {
    code: 'system',
    severity: 'error',
    message: refusal
      ? `Cannot show the site as it is now: ${message}`
      : `Cannot show the site as it is now, which is a bug of Broadsheet: ${inspect(error)}`,
    hint:
      code === 'ENOENT'
        ? 'save the file again'
        : (refusal?.hint ?? 'please report it with these lines, and start the server again'),
    path: '',
  };
}
