import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alsoWatched, sortChanges, type Tasks } from '../../src/dev/sort-changes.ts';
import type { FileState } from '../../src/load/file-state.ts';
import { dataFile, dataFolder } from '../../src/site/data-source.ts';
import { makeSite } from '../support/make-site.ts';

const there = {
  'posts/a.md': '',
  'posts/new.md': '',
  'posts/map.png': '',
  'posts/new.fr.md': '',
  'posts/2015/index.md': '',
  'posts/b.html': '',
  'public/x.css': '',
  'public/.well-known/y': '',
  'pages/b.njk': '',
  'posts/a.md~': '',
  'posts/.c.md.swp': '',
  'public/new.txt': '',
  'series.ts': '',
  'lib/words.json': '',
  'lib/notes.txt': '',
  'comments/new.yaml': '',
  'comments/README.md': '',
};
const known = [
  'posts/a.md',
  'posts/map.png',
  'posts/b.html',
  'posts/gone.md',
  'posts/2015/d.md',
  'public/x.css',
  'public/.well-known/y',
  'pages/b.njk',
  'public/gone.txt',
  'series.ts',
  'lib/words.json',
  'comments/2015/rivers.yaml',
];
const nothing: Tasks = { config: false, templates: false, markdown: [], files: [], all: false };

const code = ['series.ts', 'lib/words.json'].map((path) => ({
  path,
  file: path,
  hash: '' as never,
}));
const sources = [dataFile('data/outlets.json'), dataFolder('comments', { ending: '.yaml' })];

function sorted(paths: readonly string[], unsure = false): Tasks {
  const states = new Map(known.map((path) => [path, {} as FileState]));
  return sortChanges(
    { paths: new Set(paths), unsure },
    { states, code, postFiles: [], leftOut: [] },
    { root: makeSite(there), sources },
  );
}

describe('sortChanges', () => {
  it.each<[string, Partial<Tasks>]>([
    ['posts/a.md', { markdown: ['posts/a.md'] as unknown as Tasks['markdown'] }],
    ['posts/new.md', { markdown: ['posts/new.md'] as unknown as Tasks['markdown'] }],
    ['posts/gone.md', { markdown: ['posts/gone.md'] as unknown as Tasks['markdown'] }],
    ['posts/map.png', { files: ['posts/map.png'] }],
    ['posts/b.html', { all: true }],
    ['public/x.css', { files: ['public/x.css'] }],
    ['public/.well-known/y', { files: ['public/.well-known/y'] }],
    ['public/new.txt', { all: true }],
    ['public/gone.txt', { all: true }],
    ['posts/new.fr.md', { all: true }],
    ['posts/2015/index.md', { all: true }],
    ['pages/b.njk', { all: true }],
    ['posts/2015', { all: true }],
    ['templates/post.vto', { templates: true }],
    ['broadsheet.config.json', { config: true }],
    ['series.ts', { config: true }],
    ['lib/words.json', { config: true }],
    ['data/outlets.json', { all: true }],
    ['comments/new.yaml', { all: true }],
    ['comments/2015', { all: true }],
  ])('knows what %s asks for', (path, tasks) => {
    expect(sorted([path])).toEqual({ ...nothing, ...tasks });
  });

  it.each([
    'posts/4913',
    'posts/a.md~',
    'posts/.c.md.swp',
    'templates/.post.vto.swp',
    'posts/.git/index',
  ])('leaves %s to the editor', (path) => {
    expect(sorted([path])).toEqual(nothing);
  });

  it.each(['lib/notes.txt', 'comments/README.md'])(
    'leaves %s alone, beside code and data',
    (path) => {
      expect(sorted([path])).toEqual(nothing);
    },
  );

  it('has more watched than the folders of every site: code and data', () => {
    expect(alsoWatched({ code }, sources)).toEqual([
      'series.ts',
      'lib/words.json',
      'data/outlets.json',
      'comments/',
    ]);
  });

  it('looks at everything where that is what the watch asks for', () => {
    expect(sorted([], true)).toEqual({ ...nothing, all: true });
  });

  it('has everything looked at where there is a link: listing tells whether it is followed', () => {
    const root = makeSite({ 'posts/a.md': '' });
    symlinkSync('/etc/passwd', join(root, 'posts/pw.md'));
    symlinkSync('/etc/passwd', join(root, 'posts/known.md'));
    const states = new Map([['posts/known.md', {} as FileState]]);
    for (const path of ['posts/pw.md', 'posts/known.md']) {
      const changes = { paths: new Set([path]), unsure: false };
      const survey = { states, code: [], postFiles: [], leftOut: [] };
      expect(sortChanges(changes, survey, { root, sources: [] })).toEqual({
        ...nothing,
        all: true,
      });
    }
  });
});
