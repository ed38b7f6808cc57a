// An error → what of it must cross from a thread to the next, so that a disk that refuses is not
// taken for a bug.

import { systemRefusal } from '../lib/system-error.ts';
import type { Problem } from '../site/diagnostics.ts';

/** What is left of an error between threads: its class is not. */
export interface Refusal {
  readonly message: string;
  /** The system's. */
  readonly code?: string | undefined;
  readonly syscall?: string | undefined;
  readonly path?: string | undefined;
  /** An EmitError's. */
  readonly problem?: Problem | undefined;
}

/** The refusal that an error is; undefined for a bug. */
export function refusalOf(error: unknown): Refusal | undefined {
  const { message, code, syscall, path, problem } = (error ?? {}) as Refusal;
  return problem || systemRefusal(error) ? { message, code, syscall, path, problem } : undefined;
}

/** The error that a thread has thrown, for who waits for its work; its stack is the cause. */
export function threadError(stack: string, refusal?: Refusal): Error {
  return Object.assign(
    new Error(refusal?.message ?? 'a worker thread failed', { cause: stack }),
    refusal,
  );
}
