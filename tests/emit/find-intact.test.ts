import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findIntact } from '../../src/emit/find-intact.ts';
import type { OutputPath } from '../../src/types.ts';
import { put } from './emit-site.ts';

let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'broadsheet-emit-'));
});
afterEach(() => rmSync(output, { recursive: true }));

const pages = (...all: readonly (readonly [string, number])[]) => new Map(all.map(([path, bytes]) => [path as OutputPath, { bytes }]));

describe('findIntact', () => {
  it('finds the pages whose files have their size', () => {
    put(join(output, 'a/b.html'), 'Вода');
    writeFileSync(join(output, 'c.html'), '');
    expect([...findIntact(output, pages(['a/b.html', 8], ['c.html', 0])).keys()]).toEqual(['a/b.html', 'c.html']);
  });

  it('misses what was cut off, deleted, or is a folder, a link or below a file now', () => {
    put(join(output, 'cut.html'), 'x');
    put(join(output, 'folder/x.html'), 'x');
    put(join(output, 'file'), 'x');
    symlinkSync('file', join(output, 'link.html'));
    expect(findIntact(output, pages(['cut.html', 2], ['gone.html', 1], ['folder', 4096], ['file/x.html', 1], ['link.html', 4])).size).toBe(0);
  });

  it('finds nothing where there is no output', () => {
    expect(findIntact(join(output, 'missing'), pages(['a.html', 1])).size).toBe(0);
  });
});
