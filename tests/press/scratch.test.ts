import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openScratch } from '../../src/press/scratch.ts';
import { makeFolder } from '../site/broadsheet.ts';

describe('openScratch', () => {
  it('makes a folder in the cache, for one build alone, that Git leaves out', () => {
    const cache = join(makeFolder(), '.cache/broadsheet');
    const [first, second] = [openScratch(cache), openScratch(cache)];
    expect(first.folder).not.toBe(second.folder);
    expect(dirname(first.folder)).toBe(cache);
    expect(readFileSync(join(cache, '.gitignore'), 'utf8')).toBe('*\n');
  });

  it('takes away its own folder and all that is in it, nothing else', () => {
    const cache = join(makeFolder(), '.cache/broadsheet');
    const [first, second] = [openScratch(cache), openScratch(cache)];
    writeFileSync(join(first.folder, 'bodies-0'), 'x');
    first.close();
    expect([existsSync(first.folder), existsSync(second.folder)]).toEqual([false, true]);
    first.close();
    expect(readdirSync(cache)).toContain('.gitignore');
  });

  it('goes to the folder for temporary files where the cache cannot be', () => {
    const root = makeFolder();
    writeFileSync(join(root, '.cache'), 'a file');
    const scratch = openScratch(join(root, '.cache/broadsheet'));
    onTestFinished(scratch.close);
    expect(dirname(scratch.folder)).toBe(tmpdir());
    expect(existsSync(scratch.folder)).toBe(true);
  });
});
