import { describe, expect, it } from 'vitest';
import { listCode } from '../../src/load/list-code.ts';
import { makeSite } from '../support/make-site.ts';

const list = (files: readonly string[], outputs: readonly string[] = ['_site']) =>
  listCode(makeSite(Object.fromEntries(files.map((path) => [path, '']))), outputs).map(
    ({ path }) => path,
  );

describe('listCode', () => {
  it('lists what a program may import, wherever it stands', () => {
    const code = [
      'broadsheet.config.ts',
      'data.json',
      'lib/a.js',
      'lib/c.cjs',
      'lib/d.mts',
      'lib/deep/b.mjs',
      'lib/e.cts',
      'lib/f.jsx',
      'pages/g.tsx',
      'templates/h.11ty.js',
    ];
    expect(list([...code, 'README.md', 'lib/style.css', 'lib/json', 'lib/x.js.map'])).toEqual(code);
  });

  it('leaves out what is not the owner’s code: content, output, packages, hidden folders', () => {
    const others = [
      'posts/a.js',
      'posts/2015/b.json',
      'public/site.js',
      '_site/feed.json',
      'build/out/x.js',
      'node_modules/a/index.js',
      '.cache/x.js',
      '.config.js',
    ];
    expect(
      list(
        [...others, 'build/keep.js', 'lib/posts/c.js', 'postscript/d.js'],
        ['_site', 'build/out'],
      ),
    ).toEqual(['build/keep.js', 'lib/posts/c.js', 'postscript/d.js']);
  });

  it('takes outputs that stand elsewhere', () => {
    expect(list(['a.js'], ['../out', ''])).toEqual(['a.js']);
  });
});
