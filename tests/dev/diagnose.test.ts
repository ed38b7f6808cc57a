import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDiagnose } from '../../src/dev/diagnose.ts';
import type { Problem } from '../../src/site/diagnostics.ts';
import type { ContentHash, SourcePath } from '../../src/site/types.ts';
import { makeSite } from '../support/make-site.ts';

const problem = (path: string, offset: number): Problem => ({
  code: 'bad-date',
  severity: 'error',
  message: 'Cannot read',
  path: path as SourcePath,
  at: { kind: 'offset', offset, length: 1 },
});
const hashes = (hash: string) => () => hash as ContentHash;

describe('the function that createDiagnose makes', () => {
  it('sorts by path and line, and drops duplicates', () => {
    const root = makeSite({ 'posts/a.md': 'a\nb\n', 'posts/b.md': 'c\n' });
    const found = createDiagnose(root)(
      [
        problem('posts/b.md', 0),
        problem('posts/a.md', 2),
        problem('posts/a.md', 0),
        problem('posts/a.md', 0),
      ],
      hashes('1'),
    );
    expect(found.map(({ path, line }) => `${path}:${line}`)).toEqual([
      'posts/a.md:1',
      'posts/a.md:2',
      'posts/b.md:1',
    ]);
  });

  it('reads a file again only when it is another one', () => {
    const root = makeSite({ 'posts/a.md': 'old\n' });
    const diagnose = createDiagnose(root);
    const frame = (hash: string) =>
      diagnose([problem('posts/a.md', 0)], hashes(hash))[0]!.frame.split('\n')[0];
    expect(frame('1')).toBe('1 | old');
    writeFileSync(join(root, 'posts/a.md'), 'new\n');
    expect([frame('1'), frame('2')]).toEqual(['1 | old', '1 | new']);
  });

  it('does without the place in a file that is gone', () => {
    expect(createDiagnose(makeSite({}))([problem('posts/a.md', 0)], () => undefined)).toMatchObject(
      [{ path: 'posts/a.md', line: 0, frame: '' }],
    );
  });
});
