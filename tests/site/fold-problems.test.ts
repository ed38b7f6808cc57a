import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import type { Problem } from '../../src/site/diagnostics.ts';
import { foldProblems } from '../../src/site/fold-problems.ts';

const problem = (index: number, changes: Partial<Problem> = {}): Problem => ({
  code: 'unsafe-url',
  severity: 'warning',
  message: `Cannot keep a link: "javascript:${index}"`,
  path: sourcePath('posts/a.md'),
  at: { kind: 'url', url: `javascript:${index}` },
  ...changes,
});
const many = (count: number, changes: Partial<Problem> = {}) =>
  Array.from({ length: count }, (_, index) => problem(index, changes));

describe('foldProblems', () => {
  it('keeps twenty problems of a kind in a file, and counts the others', () => {
    const problems = many(5000);
    const folded = foldProblems(problems);
    expect(folded.slice(0, 20)).toEqual(problems.slice(0, 20));
    expect(folded.slice(20)).toEqual([
      {
        code: 'unsafe-url',
        severity: 'warning',
        message: 'Cannot list them all: this file has 4980 more problems "unsafe-url"',
        hint: 'correct those that are listed, and run the command again',
        path: 'posts/a.md',
      },
    ]);
  });

  it('tells kinds, files and severities apart', () => {
    const problems = [
      ...many(20),
      ...many(20, { code: 'dead-link' }),
      ...many(20, { severity: 'error' }),
      ...many(20, { path: sourcePath('posts/b.md') }),
    ];
    expect(foldProblems(problems)).toEqual(problems);
  });

  it('counts no repetition', () => {
    expect(foldProblems(Array.from({ length: 500 }, () => problem(1)))).toEqual([problem(1)]);
  });

  it('leaves the problems of the whole site as they are', () => {
    const problems = many(50, { path: '' });
    expect(foldProblems(problems)).toEqual(problems);
  });
});
