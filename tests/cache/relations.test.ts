import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRelations } from '../../src/cache/relations.ts';
import { makeFolder } from '../support/broadsheet.ts';

const found = { fingerprints: Float64Array.of(5, 2 ** 52 + 1, 7), places: Int32Array.of(-1, 0, 1) };

function saved() {
  const file = join(makeFolder(), 'related.log');
  openRelations(file, 'engine').save(found);
  return file;
}

describe('openRelations', () => {
  it('knows nothing without a file', () => {
    expect(openRelations(join(makeFolder(), 'related.log'), 'engine').known).toBeUndefined();
  });

  it('gives back what was saved', () => {
    expect(openRelations(saved(), 'engine').known).toEqual(found);
  });

  it('keeps nothing of another engine, nor of a damaged file', () => {
    const file = saved();
    expect(openRelations(file, 'other')).toMatchObject({ known: undefined, fault: undefined });
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/"fingerprints":"../, '"fingerprints":"AB'),
    );
    expect(openRelations(file, 'engine')).toMatchObject({ known: undefined, fault: 'is damaged' });
    appendFileSync(file, 'no line');
    expect(openRelations(file, 'engine').known).toBeUndefined();
  });

  it('writes only what is new', () => {
    const file = saved();
    // A file that is written again has another inode.
    const inode = () => statSync(file).ino;
    const before = inode();
    openRelations(file, 'engine').save(found);
    expect(inode()).toBe(before);
    openRelations(file, 'engine').save({ ...found, fingerprints: Float64Array.of(5, 6, 8) });
    expect(openRelations(file, 'engine').known?.fingerprints).toEqual(Float64Array.of(5, 6, 8));
  });
});
