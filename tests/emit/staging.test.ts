import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitStaging, createStageWriter, discardStaging, type OutputFolders, outputFolders, prepareStaging, removeFiles } from '../../src/emit/staging.ts';
import type { OutputPath } from '../../src/types.ts';

let root: string;
let folders: OutputFolders;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-emit-'));
  folders = outputFolders(join(root, '_site'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Stages files and moves them into the output; what became of each. */
function emit(files: Readonly<Record<string, string | Buffer>>): Record<string, string> {
  prepareStaging(folders);
  const writer = createStageWriter(folders);
  const done = Object.entries(files).map(([path, content]) => [path, writer.write(path as OutputPath, content)] as const);
  commitStaging(folders);
  return Object.fromEntries(done);
}

/** Puts a file into the output as somebody else would. */
function put(path: string, content = 'foreign'): void {
  const file = join(folders.output, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Every file and empty folder of the output, with the text of the files. */
function output(folder = folders.output, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).toSorted().flatMap((name) => {
      const file = join(folder, name);
      if (!statSync(file).isDirectory()) return [[prefix + name, readFileSync(file, 'utf8')]];
      const inside = Object.entries(output(file, `${prefix}${name}/`));
      return inside.length > 0 ? inside : [[`${prefix}${name}/`, '']];
    }),
  );
}

const oldTime = new Date('2001-02-03T04:05:06Z');

function remove(paths: readonly string[], folder = folders.output): readonly string[] {
  return removeFiles(folder, paths as OutputPath[]);
}

describe('emitting', () => {
  it('makes an output where there is none, and leaves no staging folder', () => {
    expect(emit({ 'index.html': 'a', '2015/06/rivers/index.html': 'Вода', 'a.png': Buffer.from([0, 255]) })).toEqual({ 'index.html': 'written', '2015/06/rivers/index.html': 'written', 'a.png': 'written' });
    expect(output()).toMatchObject({ 'index.html': 'a', '2015/06/rivers/index.html': 'Вода' });
    expect(readFileSync(join(folders.output, 'a.png'))).toEqual(Buffer.from([0, 255]));
    expect(readdirSync(root)).toEqual(['_site']);
  });

  it('makes an empty output of nothing', () => {
    emit({});
    expect(output()).toEqual({});
  });

  it('makes an output below folders that are not there yet', () => {
    folders = outputFolders(join(root, 'a/b/_site'));
    emit({ 'index.html': 'a' });
    expect(output()).toEqual({ 'index.html': 'a' });
  });

  it('does not touch what is unchanged', () => {
    emit({ 'index.html': 'a', 'b/index.html': 'b', 'c.bin': Buffer.from([1]) });
    for (const path of ['index.html', 'b/index.html', 'c.bin']) utimesSync(join(folders.output, path), oldTime, oldTime);
    expect(emit({ 'index.html': 'a', 'b/index.html': 'B', 'c.bin': Buffer.from([1]) })).toEqual({ 'index.html': 'unchanged', 'b/index.html': 'written', 'c.bin': 'unchanged' });
    expect(statSync(join(folders.output, 'index.html')).mtime).toEqual(oldTime);
    expect(statSync(join(folders.output, 'c.bin')).mtime).toEqual(oldTime);
    expect(output()).toMatchObject({ 'index.html': 'a', 'b/index.html': 'B' });
  });

  it('sees a change that keeps the number of bytes', () => {
    emit({ 'a.html': 'one' });
    expect(emit({ 'a.html': 'two' })).toEqual({ 'a.html': 'written' });
    expect(output()).toEqual({ 'a.html': 'two' });
  });

  it('leaves the output alone until it is committed, and after it is discarded', () => {
    emit({ 'a.html': 'one' });
    prepareStaging(folders);
    createStageWriter(folders).write('a.html' as OutputPath, 'two');
    expect(output()).toEqual({ 'a.html': 'one' });
    discardStaging(folders);
    expect(output()).toEqual({ 'a.html': 'one' });
    expect(readdirSync(root)).toEqual(['_site']);
  });

  it('leaves no trace of a build that was interrupted', () => {
    prepareStaging(folders);
    createStageWriter(folders).write('half/written.html' as OutputPath, 'x');
    emit({ 'index.html': 'a' });
    expect(output()).toEqual({ 'index.html': 'a' });
    expect(readdirSync(root)).toEqual(['_site']);
  });

  it('leaves the files of others where they are', () => {
    put('CNAME');
    put('2015/notes.txt');
    emit({ '2015/index.html': 'a' });
    expect(output()).toEqual({ CNAME: 'foreign', '2015/notes.txt': 'foreign', '2015/index.html': 'a' });
  });

  it('puts a folder where a file stood, and a file where a folder stood', () => {
    emit({ about: 'file', 'rivers/index.html': 'folder', 'rivers/a/b.html': 'folder' });
    remove(['about', 'rivers/index.html', 'rivers/a/b.html']);
    expect(emit({ 'about/index.html': 'a', rivers: 'b' })).toEqual({ 'about/index.html': 'written', rivers: 'written' });
    expect(output()).toEqual({ 'about/index.html': 'a', rivers: 'b' });
  });

  it('refuses to put a file where a folder holds the files of others', () => {
    put('rivers/notes.txt');
    expect(() => emit({ rivers: 'b' })).toThrow(/ENOTEMPTY/);
    expect(output()).toEqual({ 'rivers/notes.txt': 'foreign' });
  });

  it('takes several writers of one staging folder', () => {
    prepareStaging(folders);
    const [one, two] = [createStageWriter(folders), createStageWriter(folders)];
    one.write('a/b/1.html' as OutputPath, '1');
    two.write('a/b/2.html' as OutputPath, '2');
    two.write('a/3.html' as OutputPath, '3');
    commitStaging(folders);
    expect(output()).toEqual({ 'a/3.html': '3', 'a/b/1.html': '1', 'a/b/2.html': '2' });
  });

  it.each(['../a.html', 'a/../../b.html', '/etc/a.html'])('refuses to write %s', (path) => {
    prepareStaging(folders);
    expect(() => createStageWriter(folders).write(path as OutputPath, 'x')).toThrow('outside the site');
  });
});

describe('an output that is a link', () => {
  it('to a folder stays one', () => {
    mkdirSync(join(root, 'www/old'), { recursive: true });
    symlinkSync('www', folders.output);
    emit({ 'index.html': 'a', 'old/b.html': 'b' });
    expect(lstatSync(folders.output).isSymbolicLink()).toBe(true);
    expect(output(join(root, 'www'))).toEqual({ 'index.html': 'a', 'old/b.html': 'b' });
    expect(emit({ 'index.html': 'a' })).toEqual({ 'index.html': 'unchanged' });
  });

  // /dev/shm is another disk on Linux; elsewhere there may be none.
  it.skipIf(!existsSync('/dev/shm'))('to a folder on another disk stays one', () => {
    const shared = mkdtempSync('/dev/shm/broadsheet-emit-');
    try {
      symlinkSync(shared, folders.output);
      emit({ 'index.html': 'a', 'b/c/index.html': 'c' });
      emit({ 'index.html': 'A' });
      expect(lstatSync(folders.output).isSymbolicLink()).toBe(true);
      expect(output(shared)).toEqual({ 'index.html': 'A', 'b/c/index.html': 'c' });
      expect(readdirSync(root)).toEqual(['_site']);
    } finally {
      rmSync(shared, { recursive: true });
    }
  });

  it('to nowhere becomes a folder', () => {
    symlinkSync('missing', folders.output);
    emit({ 'index.html': 'a' });
    expect(output()).toEqual({ 'index.html': 'a' });
  });
});

describe('removeFiles', () => {
  it('removes files and the folders that they leave empty, and names the files', () => {
    emit({ 'a/b/c.html': '', 'a/d.html': '', 'e/f/g.html': '' });
    expect(remove(['a/b/c.html', 'e/f/g.html'])).toEqual(['a/b/c.html', 'e/f/g.html']);
    expect(output()).toEqual({ 'a/d.html': '' });
  });

  it('leaves folders that hold the files of others', () => {
    emit({ 'a/b.html': '' });
    put('a/notes.txt');
    expect(remove(['a/b.html'])).toEqual(['a/b.html']);
    expect(output()).toEqual({ 'a/notes.txt': 'foreign' });
  });

  it('keeps the output folder itself', () => {
    emit({ 'a.html': '' });
    remove(['a.html']);
    expect(output()).toEqual({});
  });

  it('does not mind what is gone, a folder now, below a file now, or below no output at all', () => {
    emit({ 'a/b.html': '', c: '' });
    expect(remove(['gone.html', 'a', 'c/d.html', 'x/y/z.html'])).toEqual([]);
    expect(output()).toEqual({ 'a/b.html': '', c: '' });
    expect(remove(['a.html'], join(root, 'missing'))).toEqual([]);
  });
});
