import { expect, it } from 'vitest';
import { asErrors } from '../../src/site/as-errors.ts';

it('makes errors of warnings, and leaves all else', () => {
  const problems = [
    { code: 'image-alt', severity: 'warning', message: 'Cannot a' },
    { code: 'bad-date', severity: 'error', message: 'Cannot b' },
    { code: 'cache-lost', severity: 'warning', message: 'Cannot c' },
  ] as const;
  expect(asErrors(problems)).toEqual([
    { code: 'image-alt', severity: 'error', message: 'Cannot a' },
    { code: 'bad-date', severity: 'error', message: 'Cannot b' },
    { code: 'cache-lost', severity: 'warning', message: 'Cannot c' },
  ]);
});
