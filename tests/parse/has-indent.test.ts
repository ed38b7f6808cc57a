import { expect, test } from 'vitest';
import { hasIndent } from '../../src/parse/has-indent.ts';

test.each([
  ['', false],
  ['one\n   two', false],
  ['one\n    two', true],
  ['    one', true],
  ['one\n\ttwo', true],
  ['one\ttwo', false],
])('tells whether %j has a line that is indented as code is', (source, expected) => {
  expect(hasIndent(source)).toBe(expected);
  // The answer is kept, and is that of this source.
  expect(hasIndent(source)).toBe(expected);
});
