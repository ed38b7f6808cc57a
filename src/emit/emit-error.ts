// An error of the file system → an error that contains a problem, worded for a person. Decides
// nothing about exit codes.

import { systemRefusal } from '../lib/system-error.ts';
import type { Problem } from '../site/diagnostics.ts';

/**
 * The output cannot be written, and the program can do nothing about it. `problem` says why, with
 * code `system` or `bad-output`.
 */
export class EmitError extends Error {
  readonly problem: Problem;

  constructor(
    { code, message, hint }: Pick<Problem, 'code' | 'message' | 'hint'>,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EmitError';
    this.problem = {
      code,
      severity: 'error',
      message,
      ...(hint !== undefined && { hint }),
      path: '',
    };
  }
}

/**
 * Runs a function that writes to `path` (absolute) and turns what the system throws into an
 * EmitError; bugs pass through. `after` is appended to the message.
 */
export function writing<Result>(path: string, write: () => Result, { after = '' } = {}): Result {
  try {
    return write();
  } catch (error) {
    const refusal = error instanceof EmitError ? undefined : systemRefusal(error);
    if (!refusal) throw error;
    const { reason, hint } = refusal;
    throw new EmitError(
      { code: 'system', message: `Cannot write "${path}": ${reason}${after}`, hint },
      { cause: error },
    );
  }
}
