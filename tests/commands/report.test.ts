import { describe, expect, it } from 'vitest';
import { closingLine, emptyReport, jsonReport } from '../../src/commands/report.ts';
import { cleanReport, diagnostic } from './fake-context.ts';

const asked = { write: true, drafts: false, future: false };
const warning = diagnostic({ severity: 'warning' });

describe('closingLine', () => {
  it.each([
    ['a clean build', cleanReport, asked, '3 posts → 41 pages, 41 files written, 0 unchanged, 0 removed, in 0.8 s'],
    ['a check', cleanReport, { ...asked, write: false }, '3 posts → 41 pages, no problems, in 0.8 s'],
    ['warnings', { ...cleanReport, diagnostics: [warning, warning] }, asked, '3 posts → 41 pages, 41 files written, 0 unchanged, 0 removed, 2 warnings, in 0.8 s'],
    ['errors', { ...cleanReport, diagnostics: [diagnostic(), diagnostic(), warning] }, asked, '2 errors, 1 warning: nothing was written'],
    ['errors found by a check', { ...cleanReport, diagnostics: [diagnostic()] }, { ...asked, write: false }, '1 error'],
    [
      'posts held back',
      { ...cleanReport, posts: { total: 4, drafts: 2, future: 1 }, files: { written: 1, unchanged: 40, removed: 2 } },
      asked,
      '1 post (2 drafts and 1 future post left out) → 41 pages, 1 file written, 40 unchanged, 2 removed, in 0.8 s',
    ],
    [
      'drafts that were asked for',
      { ...cleanReport, posts: { total: 4, drafts: 2, future: 1 } },
      { ...asked, drafts: true },
      '3 posts (1 future post left out) → 41 pages, 41 files written, 0 unchanged, 0 removed, in 0.8 s',
    ],
  ])('tells of %s', (_, report, options, line) => {
    expect(closingLine(report, options)).toBe(line);
  });
});

describe('jsonReport', () => {
  it('is one line with the place of every diagnostic, and without its frame', () => {
    const related = [{ path: 'posts/b.md', line: 2, column: 1, message: 'the other one' }];
    const text = jsonReport({ ...cleanReport, diagnostics: [diagnostic({ related })] });
    expect(text.indexOf('\n')).toBe(text.length - 1);
    const { frame, endColumn, ...rest } = diagnostic({ related });
    expect(JSON.parse(text)).toEqual({ ...cleanReport, diagnostics: [rest] });
    expect([frame, endColumn].every((value) => value)).toBe(true);
  });
});

describe('emptyReport', () => {
  it('has the shape of every report', () => {
    expect(Object.keys(emptyReport([]))).toEqual(Object.keys(cleanReport));
  });
});
