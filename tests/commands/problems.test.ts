import { describe, expect, it } from 'vitest';
import { placeConfigProblems, printDiagnostics, reject } from '../../src/commands/problems.ts';
import { diagnostic, fakeContext, withFolder } from '../support/fake-context.ts';

describe('placeConfigProblems', () => {
  it('reads the files at fault, and copes with files that are gone', async () => {
    await withFolder({ 'a.json': '\ufeff{\n  "b": 1' }, async (root) => {
      const at = { kind: 'offset', offset: 4, length: 3 } as const;
      const problem = { code: 'bad-config', severity: 'error', message: 'Cannot', at } as const;
      const [first, second] = placeConfigProblems(
        [
          { ...problem, path: 'a.json' as never },
          { ...problem, path: 'b.json' as never },
        ],
        root,
      );
      expect(first).toMatchObject({ line: 2, column: 3, frame: '1 | {\n2 |   "b": 1\n  |   ^^^' });
      expect(second).toMatchObject({ line: 0, column: 0, frame: '' });
    });
  });
});

describe('printDiagnostics', () => {
  it('prints each on standard error with its frame and hint, and an address for each code', () => {
    const context = fakeContext();
    const list = [{}, { path: 'posts/b.md' }, { path: 'posts/c.md', code: 'bad-field' }];
    printDiagnostics(list.map(diagnostic), context);
    expect(context.err().match(/^.*(?:error\[|hint:|help:).*$/gm)).toEqual([
      expect.stringMatching(/^posts\/a\.md:3:7 error\[bad-date\] /),
      '  hint: write YYYY-MM-DD',
      '  help: docs/diagnostics.md#bad-date',
      expect.stringMatching(/^posts\/b\.md:3:7 error\[bad-date\] /),
      '  hint: write YYYY-MM-DD',
      expect.stringMatching(/^posts\/c\.md:3:7 error\[bad-field\] /),
      '  hint: write YYYY-MM-DD',
      '  help: docs/diagnostics.md#bad-field',
    ]);
    expect(context.out()).toBe('');
  });
});

describe('reject', () => {
  it('ends with the exit code for flags and configuration', () => {
    const context = fakeContext();
    expect(reject([diagnostic({ code: 'bad-flag' })], context)).toBe(2);
    expect(context.err()).toContain('error[bad-flag]');
  });
});
