import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isSearchable, openScratch, sweepCache } from '../../src/cache/scratch.ts';
import { makeFolder } from '../support/broadsheet.ts';

describe('openScratch', () => {
  it('makes a folder in the cache, for one build alone, that Git leaves out', () => {
    const cache = join(makeFolder(), '.cache/broadsheet');
    const [first, second] = [openScratch(cache), openScratch(cache)];
    expect(first.folder).not.toBe(second.folder);
    expect(dirname(first.folder)).toBe(cache);
    expect(readFileSync(join(cache, '.gitignore'), 'utf8')).toBe('*\n');
  });

  it('puts the file for Git in the place of a folder', () => {
    const cache = makeFolder();
    mkdirSync(join(cache, '.gitignore/x'), { recursive: true });
    expect(dirname(openScratch(cache).folder)).toBe(cache);
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
    expect(scratch.cache).toBe(join(scratch.folder, 'cache'));
  });

  it.each([
    ['a file', (cache: string) => (mkdirSync(dirname(cache)), writeFileSync(cache, ''))],
    ['a link to nowhere', (cache: string) => symlinkSync('/mnt/not/there', dirname(cache))],
    ['a link in circles', (cache: string) => symlinkSync('.cache', dirname(cache))],
  ])('goes there where it is in the way: %s', (_, make) => {
    const cache = join(makeFolder(), '.cache/broadsheet');
    make(cache);
    const scratch = openScratch(cache);
    onTestFinished(scratch.close);
    expect(dirname(scratch.folder)).toBe(tmpdir());
  });

  it.each(['site (1)', 'C# notes', 'a|b', 'why?', '!x', 'back\\slash', 'a+(b)', '[a]', '50%'])(
    'can be searched, whatever the site is called: %j',
    (name) => {
      const cache = join(makeFolder(), name, 'cache');
      const scratch = openScratch(cache);
      expect([isSearchable(cache), isSearchable(scratch.folder)]).toEqual([false, true]);
      expect(scratch.cache).toBe(cache);
      writeFileSync(join(scratch.folder, 'bodies-0'), 'x');
      scratch.close();
      expect(existsSync(scratch.folder)).toBe(false);
      expect(readdirSync(cache)).toEqual(['.gitignore']);
    },
  );
});

describe('isSearchable', () => {
  it.each(['/home/ann/notes', "/home/ann/it's 5 $ & more; ~^<>:", '/home/Анна/заметки'])(
    'accepts %j',
    (path) => {
      expect(isSearchable(path)).toBe(true);
    },
  );
});

describe('sweepCache', () => {
  it('removes what killed builds have left, and nothing of a build that runs', () => {
    const cache = makeFolder();
    const running = openScratch(cache);
    // Linux gives no process a number above 2²².
    mkdirSync(join(cache, 'build-4194305-abc'));
    writeFileSync(join(cache, 'build-4194305-abc/bodies-0'), 'x');
    for (const name of ['records.log', 'records.log.new']) writeFileSync(join(cache, name), 'x');
    sweepCache(cache);
    expect(readdirSync(cache).sort()).toEqual(
      ['.gitignore', basename(running.folder), 'records.log'].sort(),
    );
  });

  it('does without a cache', () => {
    expect(() => sweepCache(join(makeFolder(), 'nowhere'))).not.toThrow();
  });
});
