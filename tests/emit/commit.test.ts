import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitStaging, presentFiles, removeFiles } from '../../src/emit/commit.ts';
import { EmitError } from '../../src/emit/emit-error.ts';
import { outputFolders } from '../../src/emit/output-folders.ts';
import { createStageWriter } from '../../src/emit/staging.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { contents, emit, put, thrownBy } from '../support/emit-site.ts';

let root: string;
let output: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-emit-'));
  output = join(root, '_site');
});
afterEach(() => rmSync(root, { recursive: true }));

const paths = (...all: string[]) => all as OutputPath[];

describe('committing', () => {
  it('makes an output where there is none, and leaves no staging folder', () => {
    expect(
      emit(output, {
        'index.html': 'a',
        '2015/06/rivers/index.html': 'Вода',
        'a.png': Buffer.from([0, 255]),
      }).written,
    ).toEqual(['index.html', '2015/06/rivers/index.html', 'a.png']);
    expect(contents(output)).toMatchObject({
      'index.html': 'a',
      '2015/06/rivers/index.html': 'Вода',
    });
    expect(readFileSync(join(output, 'a.png'))).toEqual(Buffer.from([0, 255]));
    expect(readdirSync(root)).toEqual(['_site']);
  });

  it('makes an empty output of nothing, also below folders that are not there yet', () => {
    emit(join(root, 'a/b/_site'), {});
    expect(contents(root)).toEqual({ 'a/b/_site/': '' });
    emit(join(root, 'a/b/_site'), { 'index.html': 'a' });
    expect(contents(root)).toEqual({ 'a/b/_site/index.html': 'a' });
  });

  it('leaves the files of others where they are', () => {
    put(join(output, 'CNAME'));
    put(join(output, '2015/notes.txt'));
    emit(output, { '2015/index.html': 'a' });
    expect(contents(output)).toEqual({
      CNAME: 'foreign',
      '2015/notes.txt': 'foreign',
      '2015/index.html': 'a',
    });
  });

  it('moves in what is new, removes what is old, and names what it removed', () => {
    emit(output, { 'a.html': 'a', 'b/c.html': 'c' });
    expect(emit(output, { 'd/e.html': 'e' }, ['b/c.html', 'gone.html'])).toEqual({
      written: ['d/e.html'],
      removed: ['b/c.html'],
    });
    expect(contents(output)).toEqual({ 'a.html': 'a', 'd/e.html': 'e' });
  });

  it('puts a folder where a file stood, and a file where a folder stood', () => {
    emit(output, { 'x/about': 'file', 'rivers/index.html': 'folder', 'rivers/a/b.html': 'folder' });
    const remove = ['x/about', 'rivers/index.html', 'rivers/a/b.html'];
    expect(emit(output, { 'x/about/index.html': 'a', rivers: 'b' }, remove).removed).toEqual(
      remove,
    );
    expect(contents(output)).toEqual({ 'x/about/index.html': 'a', rivers: 'b' });
  });

  it.each([
    ['a file where a folder holds files of others', { rivers: 'b' }, 'rivers/notes.txt'],
    ['a folder where a file of others stands', { 'notes/index.html': 'b' }, 'notes'],
  ])('refuses to put %s, before anything has moved', (_, files, foreign) => {
    emit(output, { 'rivers/index.html': 'old', 'a.html': 'old' });
    put(join(output, foreign));
    const before = contents(output);
    const error = thrownBy(() =>
      emit(output, { 'a.html': 'new', ...files }, ['rivers/index.html']),
    );
    expect(error).toMatchObject({
      problem: {
        code: 'system',
        message:
          `Cannot write the output: "${join(output, foreign)}", which no build made, is in ` +
          'the way',
      },
    });
    expect(contents(output)).toEqual(before);
    expect(readdirSync(root)).toEqual(['_site']);
  });

  it('takes several writers of one staging folder', () => {
    const folders = outputFolders(output);
    const [one, two] = [createStageWriter(folders), createStageWriter(folders)];
    one.write('a/b/1.html' as OutputPath, '1');
    two.write('a/b/2.html' as OutputPath, '2');
    two.write('a/3.html' as OutputPath, '3');
    commitStaging(folders);
    expect(contents(output)).toEqual({ 'a/3.html': '3', 'a/b/1.html': '1', 'a/b/2.html': '2' });
  });

  it.runIf(process.platform === 'linux')(
    'says when it fails half way, and the next build ends what it began',
    () => {
      emit(output, { 'a.html': 'old', 'm/n.html': 'old', 'z.html': 'old', 'gone.html': 'old' });
      rmSync(join(output, 'm'), { recursive: true });
      symlinkSync('/proc', join(output, 'm'));
      const folders = outputFolders(output);
      const writer = createStageWriter(folders);
      for (const path of paths('a.html', 'm/n.html', 'z.html')) writer.write(path, 'new');
      const changes = {
        written: paths('a.html', 'm/n.html', 'z.html'),
        removed: paths('gone.html'),
      };
      const error = thrownBy(() => commitStaging(folders, changes));
      expect(error).toBeInstanceOf(EmitError);
      expect(error).toMatchObject({
        problem: {
          code: 'system',
          message: expect.stringMatching(
            /^Cannot write ".*\/m\/n\.html": .*; until a build succeeds, part of the output is /,
          ),
        },
      });
      expect(readFileSync(join(output, 'gone.html'), 'utf8')).toBe('old');
      rmSync(join(output, 'm'));
      expect(
        emit(output, { 'a.html': 'new', 'm/n.html': 'new', 'z.html': 'new' }, ['gone.html']),
      ).toEqual({ written: ['m/n.html', 'z.html'], removed: ['gone.html'] });
      expect(contents(root)).toEqual({
        '_site/a.html': 'new',
        '_site/m/n.html': 'new',
        '_site/z.html': 'new',
      });
    },
  );

  // /dev/shm is another disk on Linux; elsewhere there may be none.
  it.skipIf(!existsSync('/dev/shm'))(
    'moves to another disk, too: the output is a link there, or one of its folders is',
    () => {
      const shared = mkdtempSync('/dev/shm/broadsheet-emit-');
      try {
        mkdirSync(join(shared, 'images'));
        mkdirSync(output);
        symlinkSync(join(shared, 'images'), join(output, 'images'));
        emit(output, { 'index.html': 'a', 'images/b/c.svg': 'c', 'images/d.svg': 'd' });
        emit(output, { 'images/d.svg': 'D' });
        expect(contents(shared)).toEqual({ 'images/b/c.svg': 'c', 'images/d.svg': 'D' });
        symlinkSync(shared, join(root, 'link'));
        emit(join(root, 'link'), { 'index.html': 'a', 'images/b/c.svg': 'C' }, ['images/d.svg']);
        expect(lstatSync(join(root, 'link')).isSymbolicLink()).toBe(true);
        expect(contents(shared)).toEqual({ 'index.html': 'a', 'images/b/c.svg': 'C' });
        expect(readdirSync(root)).toEqual(['_site', 'link']);
      } finally {
        rmSync(shared, { recursive: true });
      }
    },
  );
});

describe('removeFiles', () => {
  it('removes files and the folders that they leave empty, and names the files', () => {
    emit(output, { 'a/b/c.html': '', 'a/d.html': '', 'e/f/g.html': '' });
    expect(removeFiles(output, paths('a/b/c.html', 'e/f/g.html'))).toEqual([
      'a/b/c.html',
      'e/f/g.html',
    ]);
    expect(contents(output)).toEqual({ 'a/d.html': '' });
  });

  it('leaves folders that hold the files of others, and links to folders', () => {
    emit(output, { 'a/b.html': '' });
    put(join(output, 'a/notes.txt'));
    put(join(root, 'shared/c.svg'));
    symlinkSync('../shared', join(output, 'images'));
    expect(removeFiles(output, paths('a/b.html', 'images/c.svg'))).toEqual([
      'a/b.html',
      'images/c.svg',
    ]);
    expect(contents(output)).toEqual({ 'a/notes.txt': 'foreign', 'images/': '' });
    expect(readdirSync(join(root, 'shared'))).toEqual([]);
  });

  it('keeps the output folder itself', () => {
    emit(output, { 'a.html': '' });
    removeFiles(output, paths('a.html'));
    expect(contents(output)).toEqual({});
  });

  it('ignores what is gone, is a folder now, is below a file now, or below no output', () => {
    emit(output, { 'a/b.html': '', c: '' });
    const gone = paths('gone.html', 'a', 'c/d.html', 'x/y/z.html');
    expect([presentFiles(output, gone), removeFiles(output, gone)]).toEqual([[], []]);
    expect(contents(output)).toEqual({ 'a/b.html': '', c: '' });
    expect(removeFiles(join(root, 'missing'), paths('a.html'))).toEqual([]);
  });
});
