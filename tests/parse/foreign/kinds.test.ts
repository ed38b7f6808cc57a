import { expect, it } from 'vitest';
import { foreignKinds } from '../../../src/parse/foreign/kinds.ts';

// What each kind finds is in find-foreign.test.ts.
it('each kind has a name of its own, and a pattern that finds all places', () => {
  expect(new Set(foreignKinds.map(({ name }) => name)).size).toBe(foreignKinds.length);
  expect(foreignKinds.filter(({ pattern }) => !pattern.global)).toEqual([]);
});
