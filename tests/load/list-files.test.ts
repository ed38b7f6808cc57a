import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/load/list-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-list-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function make(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path);
  }
}

function link(target: string, path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(target, join(root, path));
}

const list = (folder = 'posts') => listFiles(join(root, folder)).map(({ path }) => path);

describe('listFiles', () => {
  it('names files in composed letters, and hides none of two', () => {
    make('posts/Ko\u0308ln/Cafe\u0301.png', 'posts/Cafe\u0301.md', 'posts/Caf\u00e9.md');
    expect(list()).toEqual(['Cafe\u0301.md', 'Caf\u00e9.md', 'K\u00f6ln/Caf\u00e9.png']);
    const [, , image] = listFiles(join(root, 'posts'));
    expect(readFileSync(image!.file, 'utf8')).toBe('posts/Ko\u0308ln/Cafe\u0301.png');
  });

  it('lists files in the order of their paths, whoever made them first', () => {
    make(
      'posts/b.md',
      'posts/a/c.md',
      'posts/a.md',
      'posts/B.md',
      'posts/я.md',
      'posts/é.md',
      'posts/a-b.md',
    );
    expect(list()).toEqual(['B.md', 'a-b.md', 'a.md', 'a/c.md', 'b.md', 'é.md', 'я.md']);
  });

  it('names each file absolutely too', () => {
    make('posts/a/b.md');
    expect(listFiles(join(root, 'posts'))).toEqual([
      { path: 'a/b.md', file: join(root, 'posts/a/b.md') },
    ]);
  });

  it('leaves out hidden files, backups and installed packages', () => {
    make(
      'posts/.a.md',
      'posts/.git/b.md',
      'posts/c.md~',
      'posts/node_modules/d.md',
      'posts/e.md',
      'posts/node_modules.md',
    );
    expect(list()).toEqual(['e.md', 'node_modules.md']);
  });

  it('is empty for a folder that is empty or not there', () => {
    mkdirSync(join(root, 'posts'));
    expect(list()).toEqual([]);
    expect(list('pages')).toEqual([]);
  });

  it('follows links to files and folders, inside and outside of the folder', () => {
    make('elsewhere/a.md', 'posts/b/c.md');
    link('../elsewhere', 'posts/d');
    link('../elsewhere/a.md', 'posts/e.md');
    link('b', 'posts/f');
    expect(list()).toEqual(['b/c.md', 'd/a.md', 'e.md', 'f/c.md']);
  });

  it('follows no link back into a folder that it stands in', () => {
    make('posts/a/b.md', 'posts/c/d.md', 'elsewhere/e.md');
    link('.', 'posts/self');
    link('..', 'posts/a/up');
    link('../c', 'posts/a/to-c');
    link('../a', 'posts/c/to-a');
    link('../posts', 'elsewhere/back');
    link('../elsewhere', 'posts/out');
    expect(list()).toEqual(['a/b.md', 'a/to-c/d.md', 'c/d.md', 'c/to-a/b.md', 'out/e.md']);
  });

  it('leaves out links that lead nowhere or in circles', () => {
    make('posts/a.md');
    link('missing.md', 'posts/b.md');
    link('d.md', 'posts/c.md');
    link('c.md', 'posts/d.md');
    expect(list()).toEqual(['a.md']);
  });

  it('lists below a folder that is a link itself', () => {
    make('elsewhere/a.md');
    link('elsewhere', 'posts');
    expect(list()).toEqual(['a.md']);
  });

  it('tells of names that are not UTF-8, which nobody can open', () => {
    make('posts/good\ufffd.md');
    const bad = (name: string) =>
      Buffer.concat([Buffer.from(join(root, 'posts/', name)), Buffer.from([0xff])]);
    try {
      mkdirSync(bad('folder'));
      writeFileSync(bad('file'), '');
    } catch {
      // This disk knows no such names.
      return;
    }
    const names: string[] = [];
    const listed = listFiles(join(root, 'posts'), { onBadName: (path) => names.push(path) });
    expect(listed.map(({ path }) => path)).toEqual(['good\ufffd.md']);
    expect(names.sort()).toEqual(['file\ufffd', 'folder\ufffd']);
  });

  it('takes no folder for empty that it cannot look at', () => {
    link('posts', 'posts');
    expect(() => list()).toThrow('ELOOP');
    make('file');
    expect(list('file/posts')).toEqual([]);
  });
});
