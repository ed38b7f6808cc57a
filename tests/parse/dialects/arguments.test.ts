import { expect, it } from 'vitest';
import { readArguments } from '../../../src/parse/dialects/arguments.ts';

it.each([
  ['', [], {}],
  ['abc 12', ['abc', '12'], {}],
  ['"a b" \'c d\' `e f`', ['a b', 'c d', 'e f'], {}],
  ['"a \\"b\\""', ['a "b"'], {}],
  ['src="a.png" Width = 3', [], { src: 'a.png', width: '3' }],
  ['lang:js title', ['title'], { lang: 'js' }],
  ['id="a", other=\'b\'', [], { id: 'a', other: 'b' }],
  ['text https://a.example/b?c=d', ['text', 'https://a.example/b?c=d'], {}],
])('readArguments(%j)', (text, values, named) => {
  expect(readArguments(text)).toEqual({ values, named });
});
