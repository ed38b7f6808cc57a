import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findIntact } from '../../src/emit/find-intact.ts';
import type { OutputPath } from '../../src/types.ts';
import { makeSite } from '../tools/make-site.ts';

const pages = new Map(['a/index.html', 'b/index.html', 'c.xml'].map((path) => [path as OutputPath, { bytes: 4, path }]));
const makeOutput = () => makeSite({ 'a/index.html': 'aaaa', 'b/index.html': 'bbbb', 'c.xml': 'река'.slice(0, 2), 'foreign.txt': 'dddd' });
const intact = (output: string) => [...findIntact(output, pages).keys()];

describe('findIntact', () => {
  it('finds the pages whose files have their size in bytes, with their marks', () => {
    expect([...findIntact(makeOutput(), pages)]).toEqual([...pages]);
  });

  it.each<readonly [string, (output: string) => void, readonly string[]]>([
    ['deleted', (output) => rmSync(join(output, 'c.xml')), ['a/index.html', 'b/index.html']],
    ['cut off', (output) => writeFileSync(join(output, 'c.xml'), 'x'), ['a/index.html', 'b/index.html']],
    ['replaced by a folder', (output) => { rmSync(join(output, 'c.xml')); mkdirSync(join(output, 'c.xml')); }, ['a/index.html', 'b/index.html']],
    ['replaced by a link to a file of its size', (output) => { rmSync(join(output, 'c.xml')); symlinkSync('foreign.txt', join(output, 'c.xml')); }, ['a/index.html', 'b/index.html']],
    ['below a folder that is a file now', (output) => { rmSync(join(output, 'a'), { recursive: true }); writeFileSync(join(output, 'a'), 'aaaa'); }, ['b/index.html', 'c.xml']],
  ])('misses a file that was %s', (_, act, found) => {
    const output = makeOutput();
    act(output);
    expect(intact(output)).toEqual(found);
  });

  it('finds nothing where there is no output, or a file in its place', () => {
    const output = makeOutput();
    expect(intact(join(output, 'no'))).toEqual([]);
    expect(intact(join(output, 'c.xml'))).toEqual([]);
  });

  it('misses a page that nobody is sure of', () => {
    expect(findIntact(makeOutput(), new Map([['c.xml' as OutputPath, { bytes: -1 }]])).size).toBe(0);
  });
});
