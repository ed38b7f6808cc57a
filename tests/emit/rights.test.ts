// What the system does not let a build do. Root may do everything, so that a process of its own
// gives its rights up first; it runs dist/.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contents, put } from '../support/emit-site.ts';

let root: string;
let output: string;
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-emit-'));
  output = join(root, '_site');
});
afterEach(() => {
  for (const folder of [
    root,
    ...readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name)),
  ])
    chmodSync(folder, 0o755);
  rmSync(root, { recursive: true });
});

/**
 * Builds "a.html", "m/b.html" and "z.html" as somebody who is not root; the message of what goes
 * wrong, or "".
 */
function emitWithoutRights(): string {
  const module = (name: string) => JSON.stringify(pathToFileURL(resolve('dist/emit', name)).href);
  const code = `
    import { commitStaging } from ${module('commit.js')};
    import { outputFolders } from ${module('output-folders.js')};
    import { createStageWriter, discardStaging, prepareStaging } from ${module('staging.js')};
    if (${isRoot}) process.setgroups([]), process.setgid(${nobody}), process.setuid(${nobody});
    let folders;
    try {
      folders = outputFolders(${JSON.stringify(output)});
      prepareStaging(folders);
      const writer = createStageWriter(folders);
      const isNew = (path) => writer.write(path, 'new').isNew;
      const written = ['a.html', 'm/b.html', 'z.html'].filter(isNew);
      commitStaging(folders, { written, removed: ['old.html'] });
    } catch (error) {
      if (!error.problem) throw error;
      console.log(JSON.stringify(error.problem.message));
    } finally {
      if (folders) discardStaging(folders);
    }`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout === '' ? '' : (JSON.parse(stdout) as string).replaceAll(`${root}/`, '');
}

/** Makes a folder that belongs to who builds, with these rights. */
function allow(folder: string, mode: number): void {
  mkdirSync(folder, { recursive: true });
  if (isRoot) chownSync(folder, nobody, nobody);
  chmodSync(folder, mode);
}

describe('a build without the right to write', () => {
  it('into the output changes nothing', () => {
    put(join(output, 'old.html'), 'old');
    allow(output, 0o555);
    allow(root, 0o755);
    expect(emitWithoutRights()).toBe('Cannot write "_site": permission denied');
    expect(contents(root)).toEqual({ '_site/old.html': 'old' });
  });

  it('beside an output that is not there changes nothing', () => {
    allow(root, 0o555);
    expect(emitWithoutRights()).toBe('Cannot write "_site": permission denied');
    expect(contents(root)).toEqual({});
  });

  it('beside the output writes into it all the same', () => {
    put(join(output, 'old.html'), 'old');
    allow(output, 0o755);
    allow(root, 0o555);
    expect(emitWithoutRights()).toBe('');
    expect(contents(root)).toEqual({
      '_site/a.html': 'new',
      '_site/m/b.html': 'new',
      '_site/z.html': 'new',
    });
  });

  it('into one folder of the output says what it leaves', () => {
    put(join(output, 'old.html'), 'old');
    put(join(output, 'm/b.html'), 'old');
    allow(join(output, 'm'), 0o555);
    allow(output, 0o755);
    allow(root, 0o755);
    const message =
      'Cannot write "_site/m/b.html": permission denied; ' +
      'until a build succeeds, part of the output is new and part is old';
    expect(emitWithoutRights().slice(0, message.length)).toBe(message);
    expect(contents(root)).toMatchObject({ '_site/old.html': 'old', '_site/m/b.html': 'old' });
    chmodSync(join(output, 'm'), 0o755);
    expect(emitWithoutRights()).toBe('');
    expect(contents(root)).toEqual({
      '_site/a.html': 'new',
      '_site/m/b.html': 'new',
      '_site/z.html': 'new',
    });
  });
});
