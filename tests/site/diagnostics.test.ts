import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/site/diagnostics.ts';

describe('hasErrors', () => {
  it('is about errors only', () => {
    const [error, warning] = [{ severity: 'error' }, { severity: 'warning' }];
    expect([[], [warning], [warning, error]].map(hasErrors)).toEqual([false, false, true]);
  });
});
