// Runs the `@example f(x) // result` lines of docstrings, which go on in lines that are indented:
// what stands before the last "//" is evaluated with the exports of its file in reach, and compared
// with the literal after it.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Example {
  readonly file: string;
  readonly expression: string;
  readonly result: string;
}

function readExamples(file: string): Example[] {
  const text = readFileSync(file, 'utf8');
  // The examples of a file that is written by a program are values, not calls.
  if (text.startsWith('// Written from')) return [];
  const lines = text.replace(/\n\s*\* {5,}/g, ' ').matchAll(/^\s*\*\s*@example\s+(.*)$/gm);
  return Array.from(lines, ([, line = '']) => {
    const cut = line.lastIndexOf(' // ');
    if (cut === -1) throw new Error(`${file}: an example without "// result": ${line}`);
    return { file, expression: line.slice(0, cut).trim(), result: line.slice(cut + 4).trim() };
  });
}

const evaluate = (code: string, scope: Readonly<Record<string, unknown>>): Promise<unknown> =>
  new Function(...Object.keys(scope), `return (async () => (${code}))();`)(
    ...Object.values(scope),
  ) as Promise<unknown>;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .toSorted()
  .map((name) => `src/${name.replaceAll('\\', '/')}`);
const examples = files.flatMap(readExamples);

describe('the examples in docstrings', () => {
  it('are many', () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  it.each(examples.map((one) => [`${one.file}: ${one.expression}`, one] as const))(
    '%s',
    async (_, { file, expression, result }) => {
      const module = (await import(
        /* @vite-ignore */ new URL(`../${file}`, import.meta.url).href
      )) as Record<string, unknown>;
      expect(await evaluate(expression, module)).toEqual(await evaluate(result, {}));
    },
  );
});

describe('a file of lib/', () => {
  it('shows by examples what its texts become', () => {
    // Names of days depend on the language, orders on what is compared: their tests say more than a
    // line.
    const without = ['compare', 'defined', 'on-exit', 'parse-json'];
    const shown = new Set(examples.map(({ file }) => file));
    const missing = files.filter(
      (file) =>
        file.startsWith('src/lib/') && !shown.has(file) && !without.includes(file.slice(8, -3)),
    );
    expect(missing).toEqual([]);
  });
});
