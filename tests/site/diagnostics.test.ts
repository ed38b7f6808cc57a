import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Diagnostic,
  formatDiagnostic,
  hasErrors,
  type Place,
  type Problem,
  placeProblems,
  summarizeDiagnostics,
} from '../../src/site/diagnostics.ts';
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

  it('pads the numbers of lines to one width', () => {
    expect(shown(`${'x\n'.repeat(9)}y`, 18, 1).frame).toBe(' 9 | x\n10 | y\n   | ^');
  });

  it('cuts long lines around the place', () => {
    const { frame, column } = shown(`${'x'.repeat(500)}HERE${'y'.repeat(500)}`, 500, 4);
    expect(column).toBe(501);
    const [line, marks] = frame.split('\n');
    expect(line!.length).toBeLessThanOrEqual(110);
    expect(line!.slice(marks!.indexOf('^'), marks!.lastIndexOf('^') + 1)).toBe('HERE');
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
          const marked = rows.at(-2)!.padEnd(marks.length).slice(marks.indexOf('^'), marks.length);
          const meant = own
            .slice(column - 1, endColumn - 1)
            .replaceAll('\t', ' ')
            .padEnd(1);
          expect(meant.startsWith(marked.trimEnd()) || marked.trimEnd() === '').toBe(true);
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

describe('formatDiagnostic', () => {
  const full: Diagnostic = {
    code: 'duplicate-url',
    severity: 'error',
    message: 'Cannot publish two posts at one URL: "/a/"',
    hint: 'give one of them another slug, for example slug: a-2',
    path: 'posts/a.md',
    line: 2,
    column: 7,
    endColumn: 8,
    frame: '1 | ---\n2 | slug: a\n  |       ^',
    related: [
      { path: 'posts/b.md', line: 3, column: 7, message: 'the other one' },
      { path: 'posts/c.md', line: 0, column: 0, message: 'and a third' },
    ],
  };

  it('shows everything, indented by two', () => {
    expect(formatDiagnostic(full)).toBe(
      `posts/a.md:2:7 error[duplicate-url] Cannot publish two posts at one URL: "/a/"
  1 | ---
  2 | slug: a
    |       ^
  see: posts/b.md:3:7 the other one
  see: posts/c.md and a third
  hint: give one of them another slug, for example slug: a-2`,
    );
  });

  it('leaves out what is not there', () => {
    const bare = { ...full, hint: '', frame: '', related: [] };
    expect(formatDiagnostic({ ...bare, line: 0 })).toBe(
      'posts/a.md error[duplicate-url] Cannot publish two posts at one URL: "/a/"',
    );
    expect(formatDiagnostic({ ...bare, path: '', severity: 'warning' })).toBe(
      'warning[duplicate-url] Cannot publish two posts at one URL: "/a/"',
    );
  });
});

describe('what is printed', () => {
  it('moves no cursor and turns no text, in the frame nor beside it', () => {
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
  1 | a\ufffd[2Jb\ufffdc\ufffdd e
    |          ^
  hint: one two`,
    );
  });
});

describe('summarizeDiagnostics', () => {
  const list = (...severities: Diagnostic['severity'][]) =>
    place(severities.map((severity, index) => problem({ severity, code: `c${index}` })));
  it('counts errors, then warnings', () => {
    expect(summarizeDiagnostics(list())).toBe('no problems');
    expect(summarizeDiagnostics(list('warning'))).toBe('1 warning');
    expect(summarizeDiagnostics(list('warning', 'error', 'error'))).toBe('2 errors, 1 warning');
  });
});

describe('hasErrors', () => {
  it('is about errors only', () => {
    expect(
      [[], [problem({ severity: 'warning' })], [problem({ severity: 'warning' }), problem()]].map(
        hasErrors,
      ),
    ).toEqual([false, false, true]);
  });
});
