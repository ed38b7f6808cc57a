import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../../src/load/find-file.ts';
import { makeSite } from '../support/make-site.ts';

describe('fileOf', () => {
  it.each(['posts/a.md', 'posts/Ko\u0308ln/Cafe\u0301.md', 'posts/K\u00f6ln-2/Caf\u00e9.md'])(
    'finds %j by its name in composed letters',
    (path) => {
      const root = makeSite({ [path]: path });
      expect(readFileSync(fileOf(root, path.normalize('NFC')), 'utf8')).toBe(path);
    },
  );

  it('prefers the file that is named so', () => {
    const root = makeSite({
      'posts/Cafe\u0301.md': 'decomposed',
      'posts/Caf\u00e9.md': 'composed',
    });
    expect(readFileSync(fileOf(root, 'posts/Caf\u00e9.md'), 'utf8')).toBe('composed');
    expect(readFileSync(fileOf(root, 'posts/Cafe\u0301.md'), 'utf8')).toBe('decomposed');
  });

  it('names a file that is not there', () => {
    const root = makeSite({ 'posts/a.md': '' });
    expect(fileOf(root, 'posts/é/x.md')).toBe(`${root}/posts/é/x.md`);
  });
});
