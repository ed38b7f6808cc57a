import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSite } from '../../src/load/list-site.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-site-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

describe('listSite', () => {
  it('sorts files by what a build does with them', () => {
    const files = [
      'posts/2015/b.md',
      'posts/a.MARKDOWN',
      'posts/2015/map.png',
      'posts/c.mdown',
      'posts/d.MKD',
      'posts/table.html',
      'posts/notes.txt',
      'pages/about.md',
      'pages/own.njk',
      'pages/own.11ty.js',
      'public/robots.txt',
      'public/images/a.md',
      'public/.well-known/security.txt',
      'public/.nojekyll',
      'public/.DS_Store',
      'public/.git/config',
      'posts/.draft.md',
      'README.md',
      'templates/post.vto',
    ];
    write(Object.fromEntries(files.map((file) => [file, ''])));
    expect(listSite(root)).toEqual({
      posts: ['posts/2015/b.md', 'posts/a.MARKDOWN', 'posts/c.mdown', 'posts/d.MKD'],
      pages: ['pages/about.md'],
      customTemplates: ['pages/own.11ty.js', 'pages/own.njk'],
      leftOut: [],
      attachments: [
        { path: 'posts/2015/map.png', file: join(root, 'posts/2015/map.png') },
        { path: 'posts/notes.txt', file: join(root, 'posts/notes.txt') },
        { path: 'posts/table.html', file: join(root, 'posts/table.html') },
      ],
      publicFiles: [
        { path: '.nojekyll', file: join(root, 'public/.nojekyll') },
        { path: '.well-known/security.txt', file: join(root, 'public/.well-known/security.txt') },
        { path: 'images/a.md', file: join(root, 'public/images/a.md') },
        { path: 'robots.txt', file: join(root, 'public/robots.txt') },
      ],
      problems: [],
    });
  });

  it('takes HTML for a post where it has front matter, and only below posts/', () => {
    const post = '\ufeff\r\n---\r\ntitle: A\r\n---\r\n<p>A</p>';
    write({
      'posts/a.html': post,
      'posts/b.HTM': '+++\n',
      'posts/c.html': '<p>---',
      'pages/d.html': post,
    });
    const { posts, attachments, customTemplates, problems } = listSite(root);
    expect(posts).toEqual(['posts/a.html', 'posts/b.HTM']);
    expect(attachments.map(({ path }) => path)).toEqual(['posts/c.html']);
    expect(customTemplates).toEqual(['pages/d.html']);
    expect(problems).toEqual([]);
  });

  it('finds nothing in an empty folder', () => {
    expect(listSite(root)).toEqual({
      posts: [],
      pages: [],
      customTemplates: [],
      attachments: [],
      leftOut: [],
      publicFiles: [],
      problems: [],
    });
  });
});
