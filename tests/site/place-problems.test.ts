import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/lib/cells.ts';
import type { Diagnostic, Place, Problem } from '../../src/site/diagnostics.ts';
import { formatDiagnostic } from '../../src/site/format-diagnostic.ts';
import { placeProblems } from '../../src/site/place-problems.ts';
import type { SourcePath } from '../../src/site/types.ts';

const a = 'posts/a.md' as SourcePath;
const b = 'posts/b.md' as SourcePath;

function problem(parts: Partial<Problem> = {}): Problem {
  return { code: 'bad-date', severity: 'error', message: 'Cannot read `date`', path: a, ...parts };
}

function place(
  problems: readonly Problem[],
  texts: Readonly<Record<string, string>> = {},
): Diagnostic[] {
  return placeProblems(problems, {
    readText: (path) => texts[path],
    locate: (text, at) => {
      if (at.kind !== 'field') return undefined;
      const start = text.indexOf(`${at.name}:`);
      return start === -1 ? undefined : { start, end: start + at.name.length };
    },
  });
}

/** Where a span of a text is shown. */
function shown(text: string, offset: number, length: number): Diagnostic {
  return place([problem({ at: { kind: 'offset', offset, length } })], { [a]: text })[0]!;
}

describe('placeProblems', () => {
  it('shows the line before, the line itself and what is meant', () => {
    const text = '---\ntitle: What the budget hides\ndate: 11 March\n---\n';
    expect(shown(text, text.indexOf('11'), 8)).toMatchObject({
      line: 3,
      column: 7,
      endColumn: 15,
      frame: '2 | title: What the budget hides\n3 | date: 11 March\n  |       ^^^^^^^^',
    });
  });

  it('shows the first line without one before it, and a blank line before the second', () => {
    expect(shown('abc\n', 1, 1)).toMatchObject({ line: 1, column: 2, frame: '1 | abc\n  |  ^' });
    expect(shown('\nabc', 1, 1)).toMatchObject({
      line: 2,
      column: 1,
      frame: '1 |\n2 | abc\n  | ^',
    });
    expect(shown('\n\n', 1, 1)).toMatchObject({ line: 2, column: 1 });
  });

  it('ends at the end of the line, and marks at least one sign', () => {
    expect(shown('ab\ncd', 0, 5)).toMatchObject({ line: 1, endColumn: 3, frame: '1 | ab\n  | ^^' });
    expect(shown('ab', 1, 0)).toMatchObject({ column: 2, endColumn: 3, frame: '1 | ab\n  |  ^' });
  });

  it('takes the end of the text for places behind it', () => {
    expect(shown('ab\n', 3, 4)).toMatchObject({ line: 2, column: 1, endColumn: 2 });
    expect(shown('ab', 99, 4)).toMatchObject({
      line: 1,
      column: 3,
      endColumn: 4,
      frame: '1 | ab\n  |   ^',
    });
    expect(shown('', 0, 1)).toMatchObject({ line: 1, column: 1, endColumn: 2 });
  });

  it('keeps the marks below what they mark, whatever the text', () => {
    const sign = fc.constantFrom('a', 'б', 'é', '🙂', '\t', '\n', ' ', '字');
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 300 }),
        fc.nat(400),
        fc.nat(200),
        (signs, offset, length) => {
          const text = signs.join('');
          const { line, column, endColumn, frame } = shown(text, offset, length);
          const rows = frame.split('\n');
          const own = text.split('\n')[line - 1]!;
          expect(column).toBeLessThanOrEqual(own.length + 1);
          expect(endColumn).toBeGreaterThan(column);
          const marks = rows.at(-1)!;
          const marked = cellsOf(rows.at(-2)!)
            .filter((cell) => cell.column >= marks.indexOf('^') && cell.column < marks.length)
            .map((cell) => cell.text.replace('→', '').trim())
            .join('');
          const meant = cellsOf(own)
            .filter((cell) => cell.end >= column && cell.start < endColumn - 1)
            .map((cell) => cell.text.replace('→', '').trim())
            .join('');
          expect(meant.startsWith(marked)).toBe(true);
          expect(rows.every((row) => row.length <= 120)).toBe(true);
        },
      ),
    );
  });

  it('finds fields by the given way, and takes the head of the file where they are not', () => {
    const texts = { [a]: '---\ndate: x\n' };
    expect(place([problem({ at: { kind: 'field', name: 'date' } })], texts)[0]).toMatchObject({
      line: 2,
      column: 1,
    });
    expect(place([problem({ at: { kind: 'field', name: 'title' } })], texts)[0]).toMatchObject({
      line: 1,
      column: 1,
      frame: '',
    });
    expect(place([problem()], texts)[0]).toMatchObject({
      line: 1,
      column: 1,
      endColumn: 1,
      frame: '',
    });
  });

  it('has no place for the whole site, or a file that cannot be read', () => {
    const nowhere = { line: 0, column: 0, endColumn: 0, frame: '' };
    expect(place([problem({ path: '' })])[0]).toMatchObject(nowhere);
    expect(place([problem({ at: { kind: 'offset', offset: 1, length: 1 } })])[0]).toMatchObject(
      nowhere,
    );
  });

  it('places the other half of a problem, too', () => {
    const related = [
      { path: b, at: { kind: 'field', name: 'slug' } as Place, message: 'the other one' },
    ];
    expect(place([problem({ related })], { [a]: 'x', [b]: 'a\nslug: y' })[0]?.related).toEqual([
      { path: b, line: 2, column: 1, message: 'the other one' },
    ]);
  });

  it('sorts by path, line, column and code, whatever the order they come in', () => {
    const at = (offset: number): Place => ({ kind: 'offset', offset, length: 1 });
    const sorted = [
      problem({ path: '', message: 'whole site' }),
      problem({ at: at(0), code: 'a' }),
      problem({ at: at(0), code: 'b' }),
      problem({ at: at(1) }),
      problem({ at: at(3) }),
      problem({ at: at(22) }),
      problem({ path: b }),
    ];
    const texts = { [a]: 'ab\n'.repeat(12), [b]: 'x' };
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        expect(place(shuffled, texts)).toEqual(place(sorted, texts));
      }),
    );
    expect(
      place(sorted, texts).map(
        ({ path, line, column, code }) => `${path}:${line}:${column} ${code}`,
      ),
    ).toEqual([
      ':0:0 bad-date',
      'posts/a.md:1:1 a',
      'posts/a.md:1:1 b',
      'posts/a.md:1:2 bad-date',
      'posts/a.md:2:1 bad-date',
      'posts/a.md:8:2 bad-date',
      'posts/b.md:1:1 bad-date',
    ]);
  });

  it('leaves out what was said already', () => {
    expect(
      place([problem(), problem(), problem({ message: 'Cannot read `updated`' })], { [a]: 'x' }),
    ).toHaveLength(2);
  });

  it('reads each file once', () => {
    const read: string[] = [];
    placeProblems([problem(), problem({ code: 'b' }), problem({ path: b })], {
      readText: (path) => void read.push(path),
      locate: () => undefined,
    });
    expect(read).toEqual([a, b]);
  });

  it('has an empty hint where there is none', () => {
    expect(
      place([problem(), problem({ code: 'x', hint: 'write' })]).map(({ hint }) => hint),
    ).toEqual(['', 'write']);
  });
});

describe('a frame and what is printed around it', () => {
  it('never move the cursor or turn the text', () => {
    const text = 'a\u001b[2Jb\u202ec\u200bd\te';
    const [one] = place(
      [
        problem({
          message: `Cannot read "${text}"`,
          hint: 'one\ntwo',
          at: { kind: 'offset', offset: 9, length: 1 },
        }),
      ],
      { [a]: text },
    );
    expect(formatDiagnostic(one!)).toBe(
      `posts/a.md:1:10 error[bad-date] Cannot read "a\ufffd[2Jb\ufffdc\ufffdd e"
  1 | a\ufffd[2Jb\ufffdc\ufffdd→ e
    |          ^
  hint: one two`,
    );
  });
});
