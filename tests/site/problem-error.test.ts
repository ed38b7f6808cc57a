import { expect, it } from 'vitest';
import { ProblemError } from '../../src/site/problem-error.ts';

it('contains a problem, an error of the whole site unless it says otherwise', () => {
  const error = new ProblemError({ code: 'feature-conflict', message: 'Cannot go on: a' });
  expect(error.message).toBe('Cannot go on: a');
  expect(error.problem).toEqual({
    code: 'feature-conflict',
    severity: 'error',
    message: 'Cannot go on: a',
    path: '',
  });
});
