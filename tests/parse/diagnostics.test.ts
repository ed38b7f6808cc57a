import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { readSource } from '../../src/load/read-source.ts';
import { locate } from '../../src/parse/locate.ts';
import type { Diagnostic } from '../../src/site/diagnostics.ts';
import { placeProblems } from '../../src/site/place-problems.ts';
import type { MarkdownConfig } from '../../src/site/types.ts';
import { faultyFiles } from '../support/faulty-files.ts';
import { parseText, testPath } from '../support/parse-text.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-parse-'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** Writes, reads, parses and places: what the author sees of one file. */
async function diagnose(
  content: string | Buffer,
  { path = testPath as string, markdown = {} as Partial<MarkdownConfig> } = {},
): Promise<Diagnostic[]> {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  const read = readSource(root, sourcePath(path));
  const { problems } = await parseText(read.file.text, {
    path,
    config: { markdown: { html: 'sanitize', remarkPlugins: [], rehypePlugins: [], ...markdown } },
  });
  return placeProblems([...read.problems, ...problems], {
    readText: (name) => readSource(root, name).file.text,
    locate,
  });
}

describe('a diagnostic of load or parse', () => {
  it.each(faultyFiles)(
    '$code names line $at.0, column $at.1, and frames it',
    async ({ code, content, at, severity = 'error', path, markdown }) => {
      const diagnostics = await diagnose(content, {
        ...(path && { path }),
        ...(markdown && { markdown }),
      });
      expect(diagnostics.map((one) => one.code)).toEqual([code]);
      const [diagnostic] = diagnostics as [Diagnostic];
      const [line, column, text] = at;
      expect(diagnostic).toMatchObject({ severity, line, column, path: path ?? testPath });
      // Plugins have words of their own.
      if (code !== 'plugin-message') {
        expect(diagnostic.message).toMatch(/^Cannot [^\n]*[^.\n]$/);
        expect(diagnostic.hint).not.toBe('');
      }
      expect(marked(diagnostic)).toBe(text.replaceAll('\t', '→   '));
    },
  );

  it('names both places of a field that is there twice', async () => {
    const [diagnostic] = await diagnose(
      '---\ntitle: Rivers\ndate: 2015-06-07\ntitle: Lakes\n---\n',
    );
    expect(diagnostic?.related).toEqual([
      { path: testPath, line: 2, column: 1, message: 'it is here first' },
    ]);
  });

  it.each([
    ['a colon', 'title: Budget: what it hides', '2:14 bad-yaml'],
    ['blanks before a field', 'title: Rivers\n slug: a', '3:1 bad-yaml'],
    ['an open quotation mark', 'title: "Rivers', '2:1 bad-yaml'],
    ['a tab', 'title: Rivers\nimage:\n\tsrc: a.png', '4:1 bad-yaml'],
    ['a star', 'title: *Rivers*', '2:8 yaml-aliases'],
    ['a field twice', 'title: Rivers\ntitle: Lakes', '3:1 duplicate-key'],
    ['text', 'title: Rivers\nnonsense', '3:1 bad-yaml'],
    ['faults of YAML twice', 'title: [a\ntags: b: c', '2:1 bad-yaml'],
  ])('%s hides no fault of another field', async (_, lines, first) => {
    const diagnostics = await diagnose(
      `---\n${lines}\ndate: 2024-13-45\ndraft: perhaps\n---\n[x](javascript:1)\n`,
    );
    const last = lines.split('\n').length + 2;
    const found = diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`);
    expect(found[0]).toBe(first);
    expect(found.slice(-3)).toEqual([
      `${last}:7 bad-date`,
      `${last + 1}:8 bad-field`,
      `${last + 3}:5 unsafe-url`,
    ]);
    expect(found.length).toBe(lines.includes('tags') ? 5 : 4);
  });

  it('says of no field that it is missing if its line cannot be read', async () => {
    const diagnostics = await diagnose('---\ntitle: a: b\ndate: c: d\n---\n', {
      path: 'posts/rivers.md',
    });
    expect(diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '2 bad-yaml',
      '3 bad-yaml',
    ]);
  });

  it.each(['title: Rivers\ndate: [2024-03-11]', 'title: Rivers\n date: 2024-03-11'])(
    'says of no field that it is missing if what is there is wrong: %j',
    async (lines) => {
      const diagnostics = await diagnose(`---\n${lines}\ntags: a\n---\n`, {
        path: 'posts/rivers.md',
      });
      expect(diagnostics.map(({ code, line }) => [code.replace('yaml', 'field'), line])).toEqual([
        ['bad-field', 3],
      ]);
    },
  );

  it('comes with all the others of its file, in the order of their lines', async () => {
    const diagnostics = await diagnose(
      '---\ntitle:\ndate: June\ndraft: perhaps\n---\n![](a.png)\n\n[x](javascript:1)\n',
    );
    expect(diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '2 missing-title',
      '3 bad-date',
      '4 bad-field',
      '6 image-alt',
      '8 unsafe-url',
    ]);
  });

  it('is in its place in a file with a byte order mark, CRLF and blank lines', async () => {
    const [diagnostic] = await diagnose(
      '\ufeff\r\n\r\n---\r\ntitle: Rivers\r\ndate: June\r\n---\r\n',
    );
    expect(diagnostic).toMatchObject({ code: 'bad-date', line: 5, column: 7 });
    expect(marked(diagnostic!)).toBe('June');
  });
});

/**
 * The text above the row of "^"; "" where the row is a single one under the first sign of the file.
 */
function marked({ frame, line, column }: Diagnostic): string {
  const rows = frame.split('\n');
  const marks = rows.at(-1)?.indexOf('^') ?? -1;
  const text = marks === -1 ? '' : (rows.at(-2) ?? '').slice(marks, rows.at(-1)!.length);
  return line === 1 && column === 1 && text.length === 1 ? '' : text;
}
