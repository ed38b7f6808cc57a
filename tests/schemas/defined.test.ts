import { expect, it } from 'vitest';
import { defined } from '../../src/schemas/defined.ts';

it('leaves out undefined, and nothing else', () => {
  expect(Object.entries(defined({ a: undefined, b: null, c: '', d: 0, e: false }))).toEqual([['b', null], ['c', ''], ['d', 0], ['e', false]]);
});
