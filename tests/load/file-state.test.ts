import { chmodSync, lstatSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/lib/hash.ts';
import { hashFile, readFileState, readHashedFile } from '../../src/load/file-state.ts';
import { makeSite } from '../support/make-site.ts';

/** Times of the disk come in steps of some milliseconds: waits until the next one has begun. */
function waitForNextTime(folder: string): void {
  const probe = join(folder, 'probe');
  writeFileSync(probe, '');
  const { ctimeMs } = statSync(probe);
  while (statSync(probe).ctimeMs === ctimeMs) writeFileSync(probe, '');
}

function makeFile(text = 'Text') {
  const folder = makeSite({ 'a.md': text });
  const file = join(folder, 'a.md');
  // A time that can be set again to the nanosecond.
  utimesSync(file, 1e9, 1e9);
  const known = readHashedFile(file, undefined);
  waitForNextTime(folder);
  return { folder, file, known };
}

describe('readHashedFile', () => {
  it('knows a file’s size, its times and the hash of its bytes', () => {
    const { file, known } = makeFile('Река');
    const { mtimeMs, ctimeMs } = lstatSync(file);
    expect(known).toEqual({ size: 8, mtimeMs, ctimeMs, hash: contentHash('Река') });
  });

  it('opens no file that looks as it did', () => {
    const { file, known } = makeFile();
    const marked = { ...known, hash: contentHash('what was known') };
    expect(readHashedFile(file, marked)).toEqual(marked);
  });
});

describe('readFileState', () => {
  it('knows the hash where size and times are as they were, and only there', () => {
    const { file, known } = makeFile();
    expect(readFileState(file, known)).toBe(known);
    expect(readFileState(file, undefined)).not.toHaveProperty('hash');
    for (const name of ['size', 'mtimeMs', 'ctimeMs'] as const)
      expect(readFileState(file, { ...known, [name]: known[name] - 1 })).not.toHaveProperty('hash');
  });

  it.each<readonly [string, (file: string) => void]>([
    ['was written again', (file) => writeFileSync(file, 'Text')],
    ['was replaced by one of the same size', (file) => writeFileSync(file, 'Txet')],
    [
      'was replaced by one of the same size, and its time set back',
      (file) => {
        writeFileSync(file, 'Txet');
        utimesSync(file, 1e9, 1e9);
      },
    ],
    ['was touched', (file) => utimesSync(file, 1, 1)],
    ['got other permissions', (file) => chmodSync(file, 0o600)],
  ])('is not sure of a file that %s', (_, act) => {
    const { file, known } = makeFile();
    act(file);
    expect(readFileState(file, known)).not.toHaveProperty('hash');
    expect(readHashedFile(file, known).hash).toBe(hashFile(file));
  });

  it('is not sure of another file with the name of the first', () => {
    const { folder, file, known } = makeFile();
    writeFileSync(join(folder, 'b.md'), 'Txet');
    utimesSync(join(folder, 'b.md'), 1e9, 1e9);
    renameSync(join(folder, 'b.md'), file);
    expect(readHashedFile(file, known).hash).toBe(contentHash('Txet'));
  });

  it('throws for a file that is not there', () => {
    expect(() => readFileState('/nowhere/a.md', undefined)).toThrow('ENOENT');
  });
});

describe('hashFile', () => {
  it.each([0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_000])(
    'is the hash of all %i bytes of a file',
    (size) => {
      const bytes = Buffer.alloc(size, 'Река');
      expect(hashFile(join(makeSite({ 'a.bin': bytes }), 'a.bin'))).toBe(contentHash(bytes));
    },
  );
});
