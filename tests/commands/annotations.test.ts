import { describe, expect, it } from 'vitest';
import { annotations, droppedNote } from '../../src/commands/annotations.ts';
import { diagnostic } from '../support/fake-context.ts';

describe('annotations', () => {
  it('name the file, the place, the code and the hint, as GitHub takes them', () => {
    expect(annotations([diagnostic()], '')).toEqual([
      '::error file=posts/a.md,line=3,col=7,endColumn=15,title=bad-date::Cannot read ' +
        '`date`: "11 March" is not a calendar date%0Ahint: write YYYY-MM-DD',
    ]);
  });

  it('name files as the repository has them, the related ones too', () => {
    const related = [
      { path: 'posts/b.md', line: 2, column: 1, message: 'the other one' },
      { path: 'posts/c.md', line: 0, column: 0, message: 'a whole file' },
    ];
    const [line] = annotations([diagnostic({ related, hint: '' })], 'sites/notes');
    expect(line).toMatch(/^::error file=sites\/notes\/posts\/a\.md,/);
    expect(line!.split('%0A').slice(-2)).toEqual([
      'see: sites/notes/posts/b.md:2:1 the other one',
      'see: sites/notes/posts/c.md a whole file',
    ]);
  });

  it.each([
    ['a whole line', { column: 1, endColumn: 1 }, 'file=posts/a.md,line=3,title=bad-date'],
    ['a whole file', { line: 0, column: 0, endColumn: 0 }, 'file=posts/a.md,title=bad-date'],
    ['the whole site', { path: '', line: 0, column: 0, endColumn: 0 }, 'title=bad-date'],
  ])('stand at %s where there is no more to say', (_, parts, properties) => {
    expect(annotations([diagnostic(parts)], '')[0]).toMatch(`::error ${properties}::Cannot read`);
  });

  it('escape what would end a property or a line', () => {
    const [line] = annotations(
      [
        diagnostic({
          path: 'posts/100%, a:b\r\n.md',
          message: '50%: a, b\r\n::error::c',
          hint: '',
        }),
      ],
      '',
    );
    expect(line).toBe(
      '::error file=posts/100%25%2C ' +
        'a%3Ab%0D%0A.md,line=3,col=7,endColumn=15,title=bad-date::50%25: a, b%0D%0A::error::c',
    );
  });

  it('have errors first, in the order in which they came', () => {
    const found = annotations(
      [
        diagnostic({ severity: 'warning', code: 'a' }),
        diagnostic({ code: 'c' }),
        diagnostic({ code: 'b' }),
      ],
      '',
    );
    expect(found.map((line) => /^::(\w+).*title=(\w)/.exec(line)!.slice(1))).toEqual([
      ['error', 'c'],
      ['error', 'b'],
      ['warning', 'a'],
    ]);
  });
});

describe('droppedNote', () => {
  it('speaks only where one kind has more than GitHub shows', () => {
    const of = (errors: number, warnings: number) =>
      [
        ...Array<object>(errors).fill({}),
        ...Array<object>(warnings).fill({ severity: 'warning' }),
      ].map((parts) => diagnostic(parts));
    expect(droppedNote(of(10, 10))).toBe('');
    expect(droppedNote(of(11, 0))).toBe('; GitHub shows 10 of each kind');
    expect(droppedNote(of(0, 11))).toBe('; GitHub shows 10 of each kind');
  });
});
