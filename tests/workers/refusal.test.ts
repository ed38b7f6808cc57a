import { describe, expect, it } from 'vitest';
import { EmitError } from '../../src/emit/emit-error.ts';
import { refusalOf, threadError } from '../../src/workers/refusal.ts';

/** As between threads. */
const cross = (error: unknown) =>
  threadError('Error: x\n    at y', structuredClone(refusalOf(error)));

describe('an error that crosses threads', () => {
  it('keeps what the system says', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
      path: '/a',
    });
    expect(cross(error)).toMatchObject({
      message: 'ENOSPC: no space left on device, write',
      code: 'ENOSPC',
      syscall: 'write',
      path: '/a',
      cause: 'Error: x\n    at y',
    });
  });

  it('keeps the problem that it holds', () => {
    const error = new EmitError({
      code: 'system',
      message: 'Cannot write "a": the disk is full',
      hint: 'make room',
    });
    expect(cross(error)).toMatchObject({
      message: 'Cannot write "a": the disk is full',
      problem: error.problem,
    });
  });

  it.each([new TypeError('x'), Object.assign(new Error('x'), { code: 'ERR_X' }), 'x', undefined])(
    'is a bug when it was one: %s',
    (error) => {
      expect(refusalOf(error)).toBeUndefined();
      expect(cross(error)).toMatchObject({
        message: 'a worker thread failed',
        cause: 'Error: x\n    at y',
      });
    },
  );
});
