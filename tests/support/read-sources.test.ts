import { describe, expect, it } from 'vitest';
import { importsOf, readSources } from './read-sources.ts';

describe('importsOf', () => {
  it('reads what TypeScript does', () => {
    const code = [
      "import a, { b } from 'a';",
      "import type { C } from './c.ts';",
      "import { type D } from 'd';",
      'import {',
      '  e,',
      '  type F,',
      "} from '../e.ts';",
      "import 'g';",
      "export { h } from 'h';",
      "const i = await import('i');",
      "let k: typeof import('k');",
      "const from = 'x';",
    ].join('\n');
    const found = importsOf({ file: 'src/x/y.ts', text: code, code });
    expect(found.map(({ of, isType }) => `${of}${isType ? ' (type)' : ''}`)).toEqual([
      'a',
      'src/x/c.ts (type)',
      'd (type)',
      'src/e.ts',
      'g',
      'h',
      'i',
      'k (type)',
    ]);
  });
});

describe('readSources', () => {
  it('finds the files of the project', () => {
    const src = readSources('src');
    expect(src.length).toBeGreaterThan(80);
    expect(src.flatMap(importsOf).length).toBeGreaterThan(200);
  });
});
