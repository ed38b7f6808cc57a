import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileRef, readFileRef } from '../../src/lib/file-ref.ts';
import { sourcePath } from '../../src/lib/path.ts';

describe('readFileRef', () => {
  it('reads every name that fileRef writes, encoded again or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }).map(sourcePath), (path) => {
        const url = fileRef(path, '?a#b');
        expect(readFileRef(url)).toEqual({ path, suffix: '?a#b' });
        const encoded = `broadsheet:${path.split('/').map(encodeURIComponent).join('/')}`;
        expect(readFileRef(encoded)).toEqual({ path, suffix: '' });
      }),
    );
  });

  it('holds no controls', () => {
    expect(fileRef(sourcePath('posts/a\0\n.md'))).toBe('broadsheet:posts/a%00%0A.md');
  });

  it('knows other URLs', () => {
    expect(readFileRef('/posts/a.md')).toBeUndefined();
    expect(readFileRef('https://example.org/')).toBeUndefined();
  });
});
