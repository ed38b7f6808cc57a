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

describe('listSite', () => {
  it('sorts files by what a build does with them', () => {
    const files = [
      'posts/2015/b.md',
      'posts/a.MARKDOWN',
      'posts/2015/map.png',
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
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), '');
    }
    expect(listSite(root)).toEqual({
      posts: ['posts/2015/b.md', 'posts/a.MARKDOWN'],
      pages: ['pages/about.md'],
      customTemplates: ['pages/own.11ty.js', 'pages/own.njk'],
      sections: [],
      problems: [],
      attachments: [
        { path: 'posts/2015/map.png', file: join(root, 'posts/2015/map.png') },
        { path: 'posts/notes.txt', file: join(root, 'posts/notes.txt') },
      ],
      publicFiles: [
        { path: '.nojekyll', file: join(root, 'public/.nojekyll') },
        { path: '.well-known/security.txt', file: join(root, 'public/.well-known/security.txt') },
        { path: 'images/a.md', file: join(root, 'public/images/a.md') },
        { path: 'robots.txt', file: join(root, 'public/robots.txt') },
      ],
    });
  });

  it('finds nothing in an empty folder', () => {
    expect(listSite(root)).toEqual({
      posts: [],
      pages: [],
      customTemplates: [],
      attachments: [],
      sections: [],
      problems: [],
      publicFiles: [],
    });
  });
});
