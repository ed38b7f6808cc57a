import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest, writeManifest } from '../../src/state/manifest.ts';

let cache: string;
beforeEach(() => {
  cache = join(mkdtempSync(join(tmpdir(), 'broadsheet-state-')), 'cache');
});
afterEach(() => rmSync(join(cache, '..'), { recursive: true }));

const output = '/site/_site';

/** The one file in the cache. */
function file(): string {
  const [name] = readdirSync(cache);
  return join(cache, name!);
}

describe('the manifest', () => {
  it('remembers the paths of an output folder, sorted', () => {
    writeManifest(cache, { output, paths: ['b.html', 'a/index.html', 'я.html'] });
    expect(readManifest(cache, output)).toEqual(['a/index.html', 'b.html', 'я.html']);
  });

  it('is the same file for the same paths, in whatever order they came', () => {
    writeManifest(cache, { output, paths: ['b', 'a'] });
    const first = readFileSync(file(), 'utf8');
    writeManifest(cache, { output, paths: ['a', 'b'] });
    expect(readFileSync(file(), 'utf8')).toBe(first);
  });

  it('leaves nothing else in the cache', () => {
    writeManifest(cache, { output, paths: ['a'] });
    writeManifest(cache, { output, paths: ['a', 'b'] });
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('keeps two output folders apart', () => {
    writeManifest(cache, { output, paths: ['a'] });
    writeManifest(cache, { output: '/other', paths: ['b'] });
    expect(readManifest(cache, output)).toEqual(['a']);
    expect(readManifest(cache, '/other')).toEqual(['b']);
    expect(readManifest(cache, '/third')).toEqual([]);
  });

  it('is empty where there is no cache', () => {
    expect(readManifest(cache, output)).toEqual([]);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -3)],
    ['empty', () => ''],
    ['null', () => 'null'],
    ['a list', () => '["a"]'],
    ['of another version', (text: string) => text.replace('"version":1', '"version":2')],
    ['of another folder', (text: string) => text.replace(output, '/other')],
    ['without paths', () => JSON.stringify({ version: 1, output })],
    ['with paths that are no list', () => JSON.stringify({ version: 1, output, paths: 'a' })],
  ])('counts as empty when it is %s', (_, damage) => {
    writeManifest(cache, { output, paths: ['a'] });
    writeFileSync(file(), damage(readFileSync(file(), 'utf8')));
    expect(readManifest(cache, output)).toEqual([]);
  });

  it('names no path outside of the output, whatever it holds', () => {
    writeManifest(cache, { output, paths: ['a', '../b', 'c/../../d', '/e', '..', 'f/..g'] });
    expect(readManifest(cache, output)).toEqual(['a', 'f/..g']);
    writeFileSync(file(), JSON.stringify({ version: 1, output, paths: ['a', 1, null, { b: 1 }] }));
    expect(readManifest(cache, output)).toEqual(['a']);
  });
});
