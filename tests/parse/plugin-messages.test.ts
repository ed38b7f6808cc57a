import { expect, it } from 'vitest';
import { placeOf } from '../../src/parse/plugin-messages.ts';
import { testPath } from '../support/parse-text.ts';

// Whole messages are in markdown.test.ts.
it('finds the place in the file that a plugin means in the body', () => {
  const options = { body: 'one\ntwo\nthree', input: { path: testPath, start: 10 } as never };
  const start = { line: 2, column: 2 };
  expect(placeOf({ place: { start, end: { line: 3, column: 1 } } }, options)).toEqual({
    at: { kind: 'offset', offset: 15, length: 3 },
  });
  expect(placeOf({ place: start }, options)).toEqual({
    at: { kind: 'offset', offset: 15, length: 0 },
  });
  expect(placeOf({}, options)).toEqual({});
});
