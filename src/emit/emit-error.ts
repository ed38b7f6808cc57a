// A refusal of the disk → an error that holds a problem, as a person is to read it. Decides nothing
// about exit codes.

import { systemRefusal } from '../lib/system-error.ts';
import type { Problem } from '../site/diagnostics.ts';

/**
 * The output cannot be written: nothing that the program could do better. `problem` says why, with
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
 * Runs what writes to `path` (absolute) and makes an EmitError of what the system throws; bugs
 * pass. `after` goes on in the message.
 */
export function writing<Result>(path: string, write: () => Result, { after = '' } = {}): Result {
  try {
    return write();
  } catch (error) {
    // Of Node's own errors only those of system calls have it.
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    const { reason, hint } = systemRefusal(error) ?? {
      reason: error.message,
      hint: 'build elsewhere, for example --output /tmp/site',
    };
    throw new EmitError(
      { code: 'system', message: `Cannot write "${path}": ${reason}${after}`, hint },
      { cause: error },
    );
  }
}
