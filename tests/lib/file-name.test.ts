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
    const { stem: _, folders: __, ...read } = readFileName(sourcePath(path));
    expect(read).toEqual({ ...(date && { date }), name });
  });

  it.each([
    ['posts/rivers.md', undefined, 'rivers', []],
    ['posts/news/eu/2015-06-07-rivers.md', undefined, '2015-06-07-rivers', ['news', 'eu']],
    ['posts/news/rivers/index.md', undefined, 'rivers', ['news']],
    ['posts/news/rivers/index.fr.md', 'fr', 'rivers', ['news']],
    ['posts/news/rivers.fr.md', 'fr', 'rivers', ['news']],
    ['posts/news/rivers.fr.md', undefined, 'rivers.fr', ['news']],
    ['posts/ru/news/rivers.md', 'ru', 'rivers', ['news']],
    ['posts/news/_posts/2015-06-07-a.md', undefined, '2015-06-07-a', ['news']],
    ['pages/desk/_index.md', undefined, 'desk', []],
    ['pages/index.md', undefined, 'index', []],
  ])('finds the name and the folders of %s', (path, lang, stem, folders) => {
    expect(readFileName(sourcePath(path), lang)).toMatchObject({ stem, folders });
  });
});
