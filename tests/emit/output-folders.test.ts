import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outputFolders } from '../../src/emit/output-folders.ts';
import { contents, emit, put, thrownBy } from '../support/emit-site.ts';

let root: string;
let output: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-emit-'));
  output = join(root, '_site');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the folders of a build', () => {
  it('stand beside each other, whether there is an output or not', () => {
    const folders = { output, staging: join(root, '._site.staging') };
    expect(outputFolders(output)).toEqual(folders);
    mkdirSync(output);
    expect(outputFolders(output)).toEqual(folders);
    expect(outputFolders(join(root, 'a/b'))).toEqual({
      output: join(root, 'a/b'),
      staging: join(root, 'a/.b.staging'),
    });
    expect(readdirSync(root)).toEqual(['_site']);
  });

  it('are those that a link leads to', () => {
    mkdirSync(join(root, 'www/old'), { recursive: true });
    symlinkSync('www', output);
    expect(outputFolders(output)).toEqual({
      output: join(root, 'www'),
      staging: join(root, '.www.staging'),
    });
    emit(output, { 'index.html': 'a', 'old/b.html': 'b' });
    expect(lstatSync(output).isSymbolicLink()).toBe(true);
    expect(contents(join(root, 'www'))).toEqual({ 'index.html': 'a', 'old/b.html': 'b' });
    expect(emit(output, { 'index.html': 'a' }).written).toEqual([]);
  });

  /** A mounted folder, which the tests find and need not make. */
  const mounted = ['/dev/shm', '/run', '/boot'].find(
    (folder) => existsSync(folder) && statSync(folder).dev !== statSync(dirname(folder)).dev,
  );
  it.runIf(mounted)('stand inside each other where beside is another disk', () => {
    expect(outputFolders(mounted!)).toEqual({
      output: mounted,
      staging: join(mounted!, '.broadsheet.staging'),
    });
  });
});

describe('an output that cannot be built into', () => {
  it.each([
    ['a file', () => put(output), 'bad-output', 'Cannot build into "_site": it is a file'],
    [
      'a link to a file',
      () => (put(join(root, 'file')), symlinkSync('file', output)),
      'bad-output',
      'Cannot build into "_site": it is a file',
    ],
    [
      'a link to nowhere',
      () => symlinkSync('missing', output),
      'bad-output',
      'Cannot build into "_site": it is a link that leads nowhere',
    ],
    [
      'a link to itself',
      () => symlinkSync('_site', output),
      'system',
      'Cannot write "_site": it is a link that leads in circles',
    ],
    [
      'below a file',
      () => (put(join(root, 'file')), (output = join(root, 'file/x/_site'))),
      'system',
      'Cannot write "file/x/_site": there is a file where a folder must be',
    ],
  ])('is refused, and stays as it is: %s', (_, make, code, message) => {
    make();
    const before = readdirSync(root);
    const error = thrownBy(() => outputFolders(output)) as {
      problem: { code: string; message: string; hint: string };
    };
    expect({ ...error.problem, message: error.problem.message.replace(`${root}/`, '') }).toEqual({
      code,
      severity: 'error',
      path: '',
      message,
      hint: expect.stringMatching(/^[a-z].*[^.]$/),
    });
    expect(readdirSync(root)).toEqual(before);
  });
});
