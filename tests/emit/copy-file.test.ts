import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyFile, hasSameBytes } from '../../src/emit/copy-file.ts';
import { makeFolder } from '../support/broadsheet.ts';
import { thrownBy } from '../support/emit-site.ts';

/** Two pieces and a part of a third, all of them different. */
const long = Buffer.from(Uint32Array.from({ length: 600_000 }, (_, index) => index).buffer);

describe('copyFile', () => {
  it.each([Buffer.alloc(0), Buffer.from('a'), long, long.subarray(0, 1 << 20)])(
    'copies all bytes',
    (bytes) => {
      const folder = makeFolder();
      const [from, to] = [join(folder, 'from'), join(folder, 'to')];
      writeFileSync(from, bytes);
      expect(copyFile(from, to)).toBe(bytes.length);
      expect(readFileSync(to).equals(bytes)).toBe(true);
      expect(hasSameBytes(from, to)).toBe(true);
    },
  );

  it('tells what it cannot write from what it cannot read', () => {
    const folder = makeFolder();
    const from = join(folder, 'from');
    expect(thrownBy(() => copyFile(from, join(folder, 'to')))).toMatchObject({ code: 'ENOENT' });
    writeFileSync(from, 'a');
    expect(
      thrownBy(() => copyFile(from, join(folder, 'none/to'), { target: '_site/a' })),
    ).toMatchObject({ message: expect.stringMatching(/^Cannot write "_site\/a": /) });
  });
});

describe('hasSameBytes', () => {
  it.each([
    ['in its first byte', 0],
    ['in its last byte', long.length - 1],
    ['between two pieces', 1 << 20],
  ])('sees a difference %s', (_, place) => {
    const folder = makeFolder();
    const [file, other] = [join(folder, 'file'), join(folder, 'other')];
    writeFileSync(file, long);
    const changed = Buffer.from(long);
    changed[place]! ^= 1;
    writeFileSync(other, changed);
    expect(hasSameBytes(file, other)).toBe(false);
  });

  it('sees another length, and what is not there', () => {
    const folder = makeFolder();
    const file = join(folder, 'file');
    writeFileSync(file, 'a');
    writeFileSync(join(folder, 'longer'), 'ab');
    for (const name of ['longer', 'none', ''])
      expect(hasSameBytes(file, join(folder, name))).toBe(false);
  });
});
