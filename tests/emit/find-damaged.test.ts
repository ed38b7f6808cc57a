import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDamaged, type WrittenPage } from '../../src/emit/find-damaged.ts';
import type { OutputPath } from '../../src/site/types.ts';
import { makeSite } from '../support/make-site.ts';

const pages = ['a/index.html', 'b/index.html', 'c.xml'].map(
  (path): WrittenPage => [path as OutputPath, 4],
);
const makeOutput = () =>
  makeSite({
    'a/index.html': 'aaaa',
    'b/index.html': 'bbbb',
    'c.xml': 'река'.slice(0, 2),
    'foreign.txt': 'dddd',
  });
const damaged = (output: string) => findDamaged(output, pages);

describe('findDamaged', () => {
  it('finds nothing wrong with files that have their size in bytes', () => {
    expect(damaged(makeOutput())).toEqual([]);
  });

  it.each<readonly [string, (output: string) => void, readonly string[]]>([
    ['deleted', (output) => rmSync(join(output, 'c.xml')), ['c.xml']],
    ['cut off', (output) => writeFileSync(join(output, 'c.xml'), 'x'), ['c.xml']],
    [
      'replaced by a folder',
      (output) => {
        rmSync(join(output, 'c.xml'));
        mkdirSync(join(output, 'c.xml'));
      },
      ['c.xml'],
    ],
    [
      'replaced by a link to a file of its size',
      (output) => {
        rmSync(join(output, 'c.xml'));
        symlinkSync('foreign.txt', join(output, 'c.xml'));
      },
      ['c.xml'],
    ],
    [
      'below a folder that is a file now',
      (output) => {
        rmSync(join(output, 'a'), { recursive: true });
        writeFileSync(join(output, 'a'), 'aaaa');
      },
      ['a/index.html'],
    ],
  ])('finds a file that was %s', (_, act, found) => {
    const output = makeOutput();
    act(output);
    expect(damaged(output)).toEqual(found);
  });

  it('finds all of them where there is no output, or a file in its place', () => {
    const output = makeOutput();
    expect(damaged(join(output, 'no'))).toHaveLength(3);
    expect(damaged(join(output, 'c.xml'))).toHaveLength(3);
  });

  it('finds a page that nobody is sure of', () => {
    expect(findDamaged(makeOutput(), [['c.xml' as OutputPath, -1]])).toEqual(['c.xml']);
  });
});
