import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitStaging } from '../../src/emit/commit.ts';
import { EmitError } from '../../src/emit/emit-error.ts';
import { outputFolders } from '../../src/emit/output-folders.ts';
import {
  createStageWriter,
  discardStaging,
  makeFolder,
  prepareStaging,
} from '../../src/emit/staging.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { contents, emit, put, thrownBy } from '../support/emit-site.ts';

let root: string;
let output: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-emit-'));
  output = join(root, '_site');
});
afterEach(() => rmSync(root, { recursive: true }));

const oldTime = new Date('2001-02-03T04:05:06Z');

describe('staging', () => {
  it('does not touch what is unchanged', () => {
    emit(output, {
      'index.html': 'a',
      'b/index.html': 'b',
      'c.bin': Buffer.from([1]),
      'd.html': 'Вода',
    });
    for (const path of ['index.html', 'b/index.html', 'c.bin', 'd.html'])
      utimesSync(join(output, path), oldTime, oldTime);
    expect(
      emit(output, {
        'index.html': 'a',
        'b/index.html': 'B',
        'c.bin': Buffer.from([1]),
        'd.html': 'Вода',
      }).written,
    ).toEqual(['b/index.html']);
    for (const path of ['index.html', 'c.bin', 'd.html'])
      expect(statSync(join(output, path)).mtime).toEqual(oldTime);
    expect(contents(output)).toMatchObject({ 'index.html': 'a', 'b/index.html': 'B' });
  });

  it('writes texts of any length and script one after the other, and names their bytes', () => {
    const texts = {
      'a.html': 'a',
      'b.html': 'Вода '.repeat(100_000),
      'c.html': 'ж',
      'd.html': '',
      'e.html': '“🎉”'.repeat(50_000),
    };
    const writer = createStageWriter(outputFolders(output));
    for (const [path, text] of Object.entries(texts))
      expect(writer.write(path as OutputPath, text)).toEqual({
        bytes: Buffer.byteLength(text),
        isNew: true,
      });
    commitStaging(outputFolders(output));
    expect(contents(output)).toEqual(texts);
    const again = createStageWriter(outputFolders(output));
    for (const [path, text] of Object.entries(texts))
      expect(again.write(path as OutputPath, text)).toEqual({
        bytes: Buffer.byteLength(text),
        isNew: false,
      });
  });

  it('makes no folder for nothing', () => {
    put(join(output, 'index.html'), 'a');
    utimesSync(root, oldTime, oldTime);
    emit(output, { 'index.html': 'a' });
    expect(statSync(root).mtime).toEqual(oldTime);
  });

  it('sees a change that keeps the number of bytes', () => {
    emit(output, { 'a.html': 'one' });
    expect(emit(output, { 'a.html': 'two' }).written).toEqual(['a.html']);
    expect(contents(output)).toEqual({ 'a.html': 'two' });
  });

  it('leaves the output alone, whether it is discarded or left behind', () => {
    emit(output, { 'a.html': 'one' });
    const folders = outputFolders(output);
    prepareStaging(folders);
    createStageWriter(folders).write('a.html' as OutputPath, 'two');
    createStageWriter(folders).write('half/written.html' as OutputPath, 'x');
    expect(contents(output)).toEqual({ 'a.html': 'one' });
    emit(output, { 'index.html': 'a' });
    expect(contents(output)).toEqual({ 'a.html': 'one', 'index.html': 'a' });
    discardStaging(folders);
    expect(readdirSync(root)).toEqual(['_site']);
  });

  it.each(['../a.html', 'a/../../b.html', '/etc/a.html'])('refuses to write %s', (path) => {
    expect(() => createStageWriter(outputFolders(output)).write(path as OutputPath, 'x')).toThrow(
      'outside the site',
    );
  });

  it('names the file that the disk does not take', () => {
    const folders = outputFolders(output);
    put(folders.staging, 'a file in its place');
    const error = thrownBy(() => createStageWriter(folders).write('a/b.html' as OutputPath, 'x'));
    const file = join(output, 'a/b.html');
    expect(error).toBeInstanceOf(EmitError);
    expect(error).toMatchObject({
      problem: {
        code: 'system',
        severity: 'error',
        path: '',
        message: `Cannot write "${file}": there is a file where a folder must be`,
      },
    });
  });

  it('takes a bug for a bug', () => {
    const error = thrownBy(() =>
      createStageWriter(outputFolders(output)).write('a.html' as OutputPath, undefined as never),
    );
    expect(error).toBeInstanceOf(TypeError);
  });
});

describe('makeFolder', () => {
  it('makes a folder and all above it, and does not mind those that are there', () => {
    makeFolder(join(root, 'a/b/c'));
    makeFolder(join(root, 'a/b/c'));
    makeFolder(join(root, 'a/d'));
    expect(contents(root)).toEqual({ 'a/b/c/': '', 'a/d/': '' });
  });

  it.runIf(process.platform === 'linux')('ends where nothing can be made', () => {
    expect(() => makeFolder('/proc/nowhere/at/all')).toThrow('ENOENT');
  });
});
