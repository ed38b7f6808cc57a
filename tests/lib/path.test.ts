import { describe, expect, it } from 'vitest';
import { resolveSource, sourcePath } from '../../src/lib/path.ts';

describe('sourcePath', () => {
  it.each([
    ['posts/a.md', 'posts/a.md'],
    ['./posts/a.md', 'posts/a.md'],
    ['posts\\2015\\a.md', 'posts/2015/a.md'],
    ['posts//./a.md', 'posts/a.md'],
  ])('names %j as %j', (text, path) => {
    expect(sourcePath(text)).toBe(path);
  });
});

describe('resolveSource', () => {
  const from = sourcePath('posts/2015/a.md');

  it.each([
    ['b.md', 'posts/2015/b.md'],
    ['./b.md', 'posts/2015/b.md'],
    ['../2014/b c.md', 'posts/2014/b c.md'],
    ['../../pages/about.md', 'pages/about.md'],
    ['../../x/../public/a.png', 'public/a.png'],
  ])('resolves %j to %j', (relative, path) => {
    expect(resolveSource(from, relative)).toBe(path);
  });

  it.each(['../../../b.md', '../../../posts/a.md'])(
    'gives undefined where %j leaves the site',
    (relative) => {
      expect(resolveSource(from, relative)).toBeUndefined();
    },
  );
});
