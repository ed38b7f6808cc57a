import { describe, expect, it } from 'vitest';
import type { BuildReport } from '../../src/build/build.ts';
import { type ClosingOptions, closingLine, jsonReport } from '../../src/commands/report.ts';
import { cleanReport, diagnostic } from '../support/fake-context.ts';

const asked: ClosingOptions = { writes: 'yes', drafts: false, future: false };
const warning = diagnostic({ severity: 'warning' });
const files = { written: 37, unchanged: 52_273, removed: 1 };
const large: BuildReport = {
  ...cleanReport,
  posts: { total: 25_000, drafts: 0, future: 0, expired: 0, unlisted: 0 },
  files: { written: 52_310, unchanged: 0, removed: 0 },
  ms: { total: 1_234_567 },
};
const warm: BuildReport = {
  ...large,
  posts: { ...large.posts, changed: 1 },
  files,
  ms: { total: 1234 },
};
const failed: BuildReport = { ...cleanReport, diagnostics: [diagnostic(), diagnostic(), warning] };

describe('closingLine', () => {
  it.each<[string, BuildReport, ClosingOptions, string]>([
    ['a first build', cleanReport, asked, '3 posts → 41 files written, 0 removed, in 0.8 s'],
    ['large numbers', large, asked, '25,000 posts → 52,310 files written, 0 removed, in 1,234.6 s'],
    ['a change', warm, asked, '1 post changed → 37 of 52,310 files written, 1 removed, in 1.2 s'],
    [
      'no change',
      {
        ...warm,
        posts: { ...large.posts, changed: 0 },
        files: { written: 0, unchanged: 52_310, removed: 0 },
      },
      asked,
      '0 posts changed → 0 of 52,310 files written, 0 removed, in 1.2 s',
    ],
    [
      'a post whose time has come',
      { ...warm, posts: { ...large.posts, changed: 0, due: 1 } },
      asked,
      '1 post came due → 37 of 52,310 files written, 1 removed, in 1.2 s',
    ],
    [
      'a change, and posts whose time has come',
      { ...warm, posts: { ...large.posts, changed: 1, due: 2 } },
      asked,
      '1 post changed, 2 posts came due → 37 of 52,310 files written, 1 removed, in 1.2 s',
    ],
    [
      'a build whose output was there, but not its cache',
      { ...warm, posts: large.posts },
      asked,
      '25,000 posts → 37 of 52,310 files written, 1 removed, in 1.2 s',
    ],
    [
      'a dry run',
      warm,
      { ...asked, writes: 'would' },
      '1 post changed → 37 of 52,310 files would be written, 1 removed, in 1.2 s',
    ],
    ['a check', warm, { ...asked, writes: 'no' }, '25,000 posts → 41 pages, no problems, in 1.2 s'],
    [
      'warnings',
      { ...cleanReport, diagnostics: [warning, warning] },
      asked,
      '3 posts → 41 files written, 0 removed, 2 warnings, in 0.8 s',
    ],
    ['errors', failed, asked, '2 errors, 1 warning: nothing was written'],
    [
      'errors in a dry run',
      failed,
      { ...asked, writes: 'would' },
      '2 errors, 1 warning: nothing would be written',
    ],
    [
      'errors that were left out',
      { ...failed, leftOut: { out: 1, kept: 2 } },
      asked,
      '3 posts (1 with errors left out, 2 with errors kept as before) → ' +
        '41 files written, 0 removed, 2 errors, 1 warning, in 0.8 s',
    ],
    ['errors found by a check', failed, { ...asked, writes: 'no' }, '2 errors, 1 warning'],
    [
      'posts held back',
      {
        ...cleanReport,
        posts: { total: 4, drafts: 2, future: 1, expired: 0, unlisted: 0 },
        files: { written: 1, unchanged: 0, removed: 2 },
      },
      asked,
      '1 post (2 drafts and 1 future post left out) → 1 file written, 2 removed, in 0.8 s',
    ],
    [
      'a changed post that is held back',
      { ...warm, posts: { ...warm.posts, future: 1 } },
      asked,
      '1 post changed (1 future post left out) → 37 of 52,310 files written, 1 removed, in 1.2 s',
    ],
    [
      'posts that have expired, and unlisted ones, which are published',
      { ...cleanReport, posts: { total: 4, drafts: 0, future: 0, expired: 1, unlisted: 2 } },
      asked,
      '3 posts (1 expired post left out, 2 unlisted) → 41 files written, 0 removed, in 0.8 s',
    ],
    [
      'drafts that were asked for',
      { ...cleanReport, posts: { total: 4, drafts: 2, future: 1, expired: 0, unlisted: 0 } },
      { ...asked, drafts: true },
      '3 posts (1 future post left out) → 41 files written, 0 removed, in 0.8 s',
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
    const { changes, ...reported } = cleanReport;
    const help = 'docs/diagnostics.md#bad-date';
    expect(JSON.parse(text)).toEqual({ ...reported, diagnostics: [{ ...rest, help }] });
    expect(changes).toBeDefined();
    expect([frame, endColumn].every((value) => value)).toBe(true);
  });

  it('says how many posts changed, where that is known', () => {
    expect(JSON.parse(jsonReport(warm)).posts).toEqual({
      total: 25_000,
      drafts: 0,
      future: 0,
      expired: 0,
      unlisted: 0,
      changed: 1,
    });
  });
});
