// The bundle → what a command, a thread and a build load of it. Each file and each kilobyte of it
// is paid for by every build, also by one with nothing to do.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'dist/bundle';

/** The files that come with one, by its static imports; their text by name. */
function loadedWith(...entries: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const names = new Set(entries);
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    texts.set(name, text);
    for (const [, file] of text.matchAll(/^import [^;]*?"\.\/([^"]+)";$/gm))
      names.add(basename(file!));
  }
  return texts;
}

const bytesOf = (texts: ReadonlyMap<string, string>) =>
  [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);

describe('the bundle', () => {
  it('loads no more for the help than the command line', () => {
    expect([...loadedWith('cli.js').keys()].toSorted()).toEqual([
      'cli.js',
      'command-line.js',
      'rolldown-runtime.js',
      'start.js',
    ]);
  });

  it('loads little in a thread that looks at files', () => {
    expect(bytesOf(loadedWith('thread.js', 'checker.js'))).toBeLessThan(60_000);
  });

  it('loads a build in few files, without the texts of zod in other languages', () => {
    const texts = loadedWith('cli.js', 'load-config.js', 'build.js');
    expect(texts.size).toBeLessThan(16);
    expect(bytesOf(texts)).toBeLessThan(1_520_000);
    expect([...texts.values()].join('')).not.toContain('zod/v4/locales/he');
  });
});
