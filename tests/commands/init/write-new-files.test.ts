import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { writeNewFiles } from '../../../src/commands/init/write-new-files.ts';
import { withFolder } from '../../support/fake-context.ts';

it('writes files with their folders', async () => {
  await withFolder({}, async (folder) => {
    writeNewFiles(path.join(folder, 'a b'), { 'x/y/z.md': 'z', 'w.md': 'w' });
    expect(readFileSync(path.join(folder, 'a b/x/y/z.md'), 'utf8')).toBe('z');
    expect(readFileSync(path.join(folder, 'a b/w.md'), 'utf8')).toBe('w');
  });
});

it('leaves nothing behind if one of them is there or cannot be written', async () => {
  await withFolder({ 'there.md': 'mine', file: '', 'kept/a': '' }, async (folder) => {
    const files = { 'x/y/z.md': 'z', 'kept/b': 'b' };
    expect(() => writeNewFiles(folder, { ...files, 'there.md': 'new' })).toThrow('EEXIST');
    expect(() => writeNewFiles(folder, { ...files, 'file/a.md': 'new' })).toThrow();
    expect(readdirSync(folder).sort()).toEqual(['file', 'kept', 'there.md']);
    expect(readdirSync(path.join(folder, 'kept'))).toEqual(['a']);
    expect(readFileSync(path.join(folder, 'there.md'), 'utf8')).toBe('mine');
  });
});
