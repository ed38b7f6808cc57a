import { describe, expect, it } from 'vitest';
import { failureProblem } from '../../src/dev/failure.ts';
import { ProblemError } from '../../src/site/problem-error.ts';

describe('failureProblem', () => {
  it('tells what the system refuses, with what to do', () => {
    const refusal = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect(failureProblem(refusal)).toMatchObject({
      code: 'system',
      message: 'Cannot show the site as it is now: EACCES: permission denied',
      hint: expect.stringContaining('chmod'),
    });
    expect(failureProblem(Object.assign(new Error('gone'), { code: 'ENOENT' }))).toMatchObject({
      hint: 'save the file again',
    });
  });

  it('passes on what the author can fix', () => {
    const error = new ProblemError({ code: 'feature-conflict', message: 'Cannot go on: a' });
    expect(failureProblem(error)).toBe(error.problem);
  });

  it('owns up to a bug, with its stack', () => {
    expect(failureProblem(new TypeError('odd')).message).toMatch(
      /bug of Broadsheet: TypeError: odd\n +at /,
    );
    expect(failureProblem(undefined).message).toContain('undefined');
  });
});
