import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../src/lib/path.ts';
import { namedFiles } from '../../src/plan/named-files.ts';

const files = new Map(
  [
    'posts/2015-06-07-rivers.md',
    'posts/blog/law.md',
    'posts/news/law.md',
    'posts/blog/budget/index.md',
    'posts/a.fr.md',
    'posts/a.md',
  ].map((path) => [sourcePath(path), true]),
);
const find = (name: string, from = 'posts/x.md') =>
  namedFiles(files).find(name, { from: sourcePath(from) });

describe('namedFiles', () => {
  it.each([
    ['2015-06-07-rivers', 'posts/2015-06-07-rivers.md'],
    ['_posts/2015-06-07-rivers.md', 'posts/2015-06-07-rivers.md'],
    ['rivers', 'posts/2015-06-07-rivers.md'],
    ['/Rivers.md', 'posts/2015-06-07-rivers.md'],
    ['blog/law.md', 'posts/blog/law.md'],
    ['/news/law', 'posts/news/law.md'],
    ['budget', 'posts/blog/budget/index.md'],
    ['content/blog/budget/_index.md', 'posts/blog/budget/index.md'],
    ['a', 'posts/a.md'],
  ])('%j is %j', (name, path) => {
    expect(find(name)).toBe(path);
  });

  it('finds none where several have the name, but the one beside', () => {
    expect(find('law')).toBeUndefined();
    expect(find('law', 'posts/news/other.md')).toBe('posts/news/law.md');
    expect(find('other/law.md')).toBeUndefined();
    expect(find('nothing')).toBeUndefined();
  });

  it('is made once for each map', () => {
    expect(namedFiles(files)).toBe(namedFiles(files));
  });
});
