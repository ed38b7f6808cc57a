import { expect, it } from 'vitest';
import { helpFor } from '../../src/site/help.ts';

it('names the heading that describes a code', () => {
  expect(helpFor('dead-link')).toBe('docs/diagnostics.md#dead-link');
});
