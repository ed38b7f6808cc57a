import { describe, expect, it } from 'vitest';
import { readFileName } from '../../src/lib/file-name.ts';
import { sourcePath } from '../../src/lib/path.ts';

describe('readFileName', () => {
  it.each([
    ['posts/2015/2015-06-07-rivers.md', '2015-06-07', 'rivers'],
    ['posts/2015-06-07_rivers.markdown', '2015-06-07', 'rivers'],
    ['posts/2015-06-07 Вода.md', '2015-06-07', 'Вода'],
    ['posts/2015-06-07.md', '2015-06-07', '2015-06-07'],
    ['posts/2015-06-07-.md', '2015-06-07', '2015-06-07-'],
    ['posts/2015-06-07-rivers/index.md', '2015-06-07', 'rivers'],
    ['posts/2015-13-45-rivers.md', '2015-13-45', 'rivers'],
    ['posts/rivers.md', undefined, 'rivers'],
    ['posts/v1.2-notes.md', undefined, 'v1.2-notes'],
    ['posts/2015-06-071.md', undefined, '2015-06-071'],
    ['posts/blog-post_25.html.md', undefined, 'blog-post_25.html'],
    ['posts/index.md', undefined, 'index'],
  ])('reads %s', (path, date, name) => {
    expect(readFileName(sourcePath(path))).toEqual({ ...(date && { date }), name });
  });
});
