import { describe, expect, it } from 'vitest';
import {
  spotInFrontMatter,
  spotInMessage,
  spotInStack,
  spotInText,
} from '../../src/render/template-spot.ts';

const path = 'templates/post.njk';

describe('spotInMessage', () => {
  it.each([
    ['Vento', `TypeError in ${path}:2:1:\n\n2 | x`, { line: 2, column: 1 }],
    ['Liquid', `undefined filter: x, file:${path}, line:3, col:4`, { line: 3, column: 4 }],
    ['Nunjucks', `(${path}) [Line 3, Column 7]\n  unexpected token: %}`, { line: 3, column: 7 }],
    [
      'Nunjucks, which counts from 0 while it runs',
      `(${path}) [Line 2, Column 14]\n  Error: Unable to call \`x\``,
      { line: 3, column: 1 },
    ],
  ])('reads what %s says', (_, text, place) => {
    expect(spotInMessage(text)).toEqual({ path, from: 'body', ...place });
  });

  it('finds nothing in other words', () => {
    expect(spotInMessage(`Having trouble rendering ${path}`)).toBeUndefined();
  });
});

describe('spotInStack', () => {
  const files = [{ path, file: '/site/templates/post.11ty.mjs' }];

  it('finds the innermost line of a file that is known', () => {
    const stack = [
      'TypeError: x',
      '    at deeper (node:internal/x:9:9)',
      '    at render (file:///site/templates/post.11ty.mjs?templates=c0ff:3:12)',
      '    at outer (file:///site/templates/post.11ty.mjs?templates=c0ff:8:1)',
    ].join('\n');
    expect(spotInStack(stack, files)).toEqual({ path, line: 3, column: 12 });
  });

  it('finds nothing in a stack of other files', () => {
    expect(spotInStack('Error: x\n    at y (/elsewhere.js:1:1)', files)).toBeUndefined();
  });
});

describe('spotInFrontMatter', () => {
  it('reads the place at the end of the message', () => {
    expect(spotInFrontMatter('unexpected end (3:2)', path)).toEqual({ path, line: 3, column: 2 });
    expect(spotInFrontMatter('unexpected end', path)).toBeUndefined();
  });
});

describe('spotInText', () => {
  it.each([
    ['{{ a b }}', 'one\n  {{ a b }}\n', [2, 3]],
    ['a condition', '{{ if a }}\n{{ else if a b }}x{{ /if }}', [2, 1]],
    ['a loop', '{{ for x of a b }}{{ /for }}', [1, 1]],
    ['what comes before a pipe', 'x {{ a b |> safe }}', [1, 3]],
  ])('finds the tag of Vento that is no JavaScript: %s', (_, text, [line, column]) => {
    expect(spotInText('missing )', { path: 'a.vto', text })).toEqual({
      path: 'a.vto',
      line,
      column,
    });
  });

  it.each([
    '{{ a.b |> safe }}{{ await c() }}{{> d() }}{{# { { }}',
    '{{ if a }}{{ else }}{{ /if }}{{ for [k, v] of { a: 1 } }}{{ /for }}{{ set x = 1 }}',
    '{{ include "a.vto" { b: 1 } }}{{ layout "a.vto" }}{{ /layout }}{{ set y }}{{ /set }}',
    '{{ import { a } from "a.vto" }}{{ export a = 1 }}{{ function f(a) }}{{ /function }}',
  ])('finds no fault in %s', (text) => {
    expect(spotInText('missing )', { path: 'a.vto', text })).toBeUndefined();
  });

  it('finds the filter that Nunjucks does not know', () => {
    expect(spotInText('filter not found: x', { path, text: 'a\n{{ b | x }}' })).toEqual({
      path,
      line: 2,
      column: 6,
    });
  });

  it('finds the fault of a script', () => {
    const text = 'export default function () {\n  return (;\n}';
    expect(spotInText("Unexpected token ';'", { path: 'a.11ty.js', text })).toEqual({
      path: 'a.11ty.js',
      line: 2,
      column: 11,
    });
  });
});
