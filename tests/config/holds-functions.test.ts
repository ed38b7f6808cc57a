import { expect, it } from 'vitest';
import { holdsFunctions } from '../../src/config/holds-functions.ts';
import { makeConfig } from '../support/make-post.ts';

const code = () => undefined;
class Plugin {
  readonly name = 'plugin';
}

it.each([
  ['no code', {}, false],
  ['a function', { eleventy: code }, true],
  ['a plugin', { markdown: { ...makeConfig().markdown, remarkPlugins: [code] } }, true],
  [
    'a plugin with options',
    { markdown: { ...makeConfig().markdown, rehypePlugins: [[code, { a: 1 }]] } },
    true,
  ],
  ['a feature', { features: [{ name: 'series', kinds: [{ name: 'series', view: code }] }] }, true],
] as const)('finds %s in a configuration', (_, given, found) => {
  expect(holdsFunctions(makeConfig(given as object))).toBe(found);
});

it.each([[new Plugin()], [/x/], [new Map()], [Symbol('x')]])(
  'counts %o as code: a thread does not get it as it is',
  (value) => {
    expect(holdsFunctions({ list: [value] })).toBe(true);
  },
);

it('ends, and finds nothing, in plain values that hold themselves', () => {
  const value: Record<string, unknown> = { list: [null, undefined, 1, 'x', Object.create(null)] };
  value['self'] = [value];
  expect(holdsFunctions(value)).toBe(false);
});
