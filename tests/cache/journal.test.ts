import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodeEntries,
  type JournalHead,
  openJournal,
  readDetails,
} from '../../src/cache/journal.ts';
import { makeFolder } from '../support/broadsheet.ts';

const head: JournalHead = { format: 'test 2' };
/** Of every shape, since a list must not fall apart into its items. */
const entries = [
  { a: 1 },
  ['posts/река.md', null, []],
  'text\nof two lines',
  7,
  null,
  { __proto__: null, '🌊': [[1]] },
];

function write(given: readonly unknown[] = entries, as = head) {
  const file = join(makeFolder(), 'cache/x.log');
  openJournal(file, as).replace(encodeEntries(given));
  return file;
}

describe('a journal', () => {
  it('gives back what was written and added, in order', () => {
    const file = write(entries.slice(0, 2));
    openJournal(file, head).append(encodeEntries(entries.slice(2, 5)));
    openJournal(file, head).append(encodeEntries([]), encodeEntries(entries.slice(5)));
    expect(openJournal(file, head)).toMatchObject({ entries, fault: undefined });
    expect(readdirSync(join(file, '..'))).toEqual(['x.log']);
  });

  it('keeps the details of an entry for those who ask, and each line as it was', () => {
    const lines = entries.map((entry) => encodeEntries([entry], (of) => ({ of: [of, 'a\tb'] })));
    const file = write([]);
    openJournal(file, head).append(...lines);
    const journal = openJournal(file, head);
    expect(journal.entries).toEqual(entries);
    const found = entries.map((_, index) => journal.lineOf(index));
    expect(found.map((line) => Buffer.from(line).toString())).toEqual(lines.map(String));
    expect(found.map(readDetails)).toEqual(entries.map((entry) => ({ of: [entry, 'a\tb'] })));
  });

  it('is empty if there is no file, which is no fault, and makes none for nothing', () => {
    const folder = makeFolder();
    const journal = openJournal(join(folder, 'no.log'), head);
    journal.append();
    journal.append(encodeEntries([]));
    expect(journal).toMatchObject({ entries: [], fault: undefined });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not touched if nothing is added', () => {
    const file = write();
    const before = statSync(file);
    openJournal(file, head).append(encodeEntries([]));
    expect(statSync(file)).toEqual({
      ...before,
      atimeMs: expect.any(Number),
      atime: expect.any(Date),
    });
  });

  it('gives any JSON back', () => {
    const file = write();
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (given) => {
        openJournal(file, head).replace(encodeEntries(given));
        expect(openJournal(file, head).entries).toEqual(JSON.parse(JSON.stringify(given)));
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('cut off anywhere holds the entries before the cut, whole, or is known to be damaged', () => {
    const file = write();
    const bytes = readFileSync(file);
    const headBytes = bytes.indexOf(10) + 1;
    for (let size = 0; size < bytes.length; size += 1) {
      writeFileSync(file, bytes.subarray(0, size));
      const whole = bytes.subarray(0, size).toString('latin1').split('\n').length - 2;
      const isCut = bytes[size - 1] !== 10;
      expect(openJournal(file, head)).toMatchObject(
        size < headBytes
          ? { entries: [], fault: 'is damaged' }
          : { entries: entries.slice(0, whole), fault: isCut ? 'breaks off' : undefined },
      );
      if (size >= headBytes)
        expect(openJournal(file, head, { mayBreakOff: true }).fault).toBeUndefined();
    }
  });

  it('with any bit flipped gives only entries of its own, and says that it is damaged', () => {
    const file = write();
    const bytes = readFileSync(file);
    const known = entries.map((entry) => JSON.stringify(entry));
    for (let at = 0; at < bytes.length; at += 1)
      for (const bit of [at % 8, 5]) {
        const flipped = Buffer.from(bytes);
        flipped[at]! ^= 1 << bit;
        writeFileSync(file, flipped);
        const journal = openJournal(file, head);
        expect(journal.entries.length).toBeLessThan(entries.length);
        expect(journal.entries.filter((entry) => !known.includes(JSON.stringify(entry)))).toEqual(
          [],
        );
        // Without its last line end a file looks like one that breaks off.
        expect(journal.fault).toBe(at < bytes.length - 1 ? 'is damaged' : 'breaks off');
      }
  });

  it.each([
    ['breaks off', (bytes: Buffer) => bytes.subarray(0, -1), entries.slice(0, -1)],
    [
      'is damaged',
      (bytes: Buffer) => Buffer.from(bytes.toString().replace('of two', 'of too')),
      entries.toSpliced(2, 1),
    ],
    ['was cut off in its first line', (bytes: Buffer) => bytes.subarray(0, 5), []],
    ['is another file', () => Buffer.from('Dear diary\n'), []],
  ])('that %s keeps what can be read of it when something is added', (_, damage, left) => {
    for (const added of [['added'], []]) {
      const file = write();
      writeFileSync(file, damage(readFileSync(file)));
      const journal = openJournal(file, head);
      expect(journal).toMatchObject({ entries: left, fault: expect.any(String) });
      journal.append(encodeEntries(added));
      journal.append(encodeEntries(['more']));
      expect(openJournal(file, head)).toMatchObject({
        entries: [...left, ...added, 'more'],
        fault: undefined,
      });
    }
  });

  it.each([
    ['another file', 'Dear diary\n'],
    ['an empty file', ''],
    ['bytes', Buffer.from([0, 255, 10, 254, 10])],
    ['zeros', Buffer.alloc(100)],
    ['empty lines', '\n\n'],
  ])('is not %s', (_, content) => {
    const file = write();
    writeFileSync(file, content);
    expect(openJournal(file, head)).toMatchObject({ entries: [], fault: 'is damaged' });
  });

  it.each([{ format: 'test 3' }, { format: 'other 2' }, { kind: 'test', version: 2 }, []])(
    'of another format is of no use: %j',
    (other) => {
      expect(openJournal(write(entries, other as never), head)).toMatchObject({
        entries: [],
        fault: 'was made by another version of the engine',
      });
    },
  );

  it('of another version is read for those who want the entries of any', () => {
    const read = (format: string) =>
      openJournal(write(entries, { format }), head, { anyVersion: true });
    const fault = 'was made by another version of the engine';
    expect(read('test 3')).toMatchObject({ entries, fault });
    expect(read('other 2')).toMatchObject({ entries: [], fault });
  });

  it('that two others were joined to is damaged', () => {
    const file = write();
    writeFileSync(file, Buffer.concat([readFileSync(file), readFileSync(file)]));
    expect(openJournal(file, head)).toMatchObject({
      entries: [...entries, ...entries],
      fault: 'is damaged',
    });
  });

  it.each([null, 'test', 7])('has a head, not just any entry: %j', (other) => {
    const file = write();
    writeFileSync(file, encodeEntries([other, ...entries]));
    expect(openJournal(file, head)).toMatchObject({ entries: [], fault: 'is damaged' });
  });

  it('with another key has nothing of use, no fault, and makes way for others', () => {
    const file = write(entries, { ...head, key: 'a' });
    expect(openJournal(file, { ...head, key: 'a' })).toMatchObject({ entries, fault: undefined });
    const other = openJournal(file, { ...head, key: 'b' });
    expect(other).toMatchObject({ entries: [], fault: undefined });
    other.append(encodeEntries([]));
    expect(openJournal(file, { ...head, key: 'a' }).entries).toEqual(entries);
    other.append(encodeEntries(['b']));
    expect(openJournal(file, { ...head, key: 'b' }).entries).toEqual(['b']);
    expect(openJournal(file, { ...head, key: 'a' }).entries).toEqual([]);
  });

  it('takes the place of a folder', () => {
    const file = write();
    rmSync(file);
    mkdirSync(join(file, 'x'), { recursive: true });
    const journal = openJournal(file, head);
    expect(journal).toMatchObject({ entries: [], fault: undefined });
    journal.append(encodeEntries(['b']));
    expect(openJournal(file, head).entries).toEqual(['b']);
  });
});
