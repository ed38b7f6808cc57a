import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendJournal,
  encodeEntries,
  readAdded,
  readJournal,
  writeJournal,
} from '../../src/cache/journal.ts';
import { makeFolder } from '../support/broadsheet.ts';

const head = { kind: 'test', version: 2 };
/** Of every shape, since a list must not fall apart into its items. */
const entries = [
  { a: 1 },
  ['posts/река.md', null, []],
  'text\nof two lines',
  7,
  null,
  { __proto__: null, '🌊': [[1]] },
];

function write(given: readonly unknown[] = entries) {
  const file = join(makeFolder(), 'cache/x.log');
  writeJournal(file, { head, lines: [encodeEntries(given)] });
  return file;
}

describe('a journal', () => {
  it('gives back what was written and added, in order', () => {
    const file = write(entries.slice(0, 2));
    appendJournal(file, encodeEntries(entries.slice(2, 5)));
    appendJournal(file, encodeEntries([]));
    appendJournal(file, encodeEntries(entries.slice(5)));
    expect(readJournal(file, head)).toMatchObject({ entries, isWhole: true });
    expect(readdirSync(join(file, '..'))).toEqual(['x.log']);
  });

  it('keeps what is added to an entry for who asks, and each line as it stands', () => {
    const file = write([]);
    const lines = entries.map((entry) => encodeEntries([entry], (one) => ({ of: [one, 'a\tb'] })));
    for (const line of lines) appendJournal(file, line);
    const journal = readJournal(file, head);
    expect(journal).toMatchObject({ entries, isWhole: true });
    expect(entries.map((_, index) => Buffer.compare(journal.lineOf(index), lines[index]!))).toEqual(
      entries.map(() => 0),
    );
    expect(entries.map((_, index) => readAdded(journal.lineOf(index)))).toEqual(
      entries.map((entry) => ({ of: [entry, 'a\tb'] })),
    );
  });

  it('is empty where there is none, which is no fault', () => {
    expect(readJournal(join(makeFolder(), 'no.log'), head)).toMatchObject({
      entries: [],
      isWhole: false,
    });
  });

  it('gives any JSON back', () => {
    const file = write();
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (given) => {
        writeJournal(file, { head, lines: [encodeEntries(given)] });
        expect(readJournal(file, head).entries).toEqual(JSON.parse(JSON.stringify(given)));
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('cut off anywhere holds the entries before the cut, whole, or is known as damaged', () => {
    const file = write();
    const bytes = readFileSync(file);
    const headBytes = bytes.indexOf(10) + 1;
    for (let size = 0; size < bytes.length; size += 1) {
      writeFileSync(file, bytes.subarray(0, size));
      const whole = bytes.subarray(0, size).toString('latin1').split('\n').length - 2;
      const isCut = bytes[size - 1] !== 10;
      expect(readJournal(file, head)).toMatchObject(
        size < headBytes
          ? { entries: [], fault: 'is damaged', isWhole: false }
          : {
              entries: entries.slice(0, whole),
              isWhole: !isCut,
              ...(isCut && { fault: 'breaks off' }),
            },
      );
      if (size >= headBytes)
        expect(readJournal(file, head, { mayBreakOff: true }).fault).toBeUndefined();
    }
  });

  it('with any bit flipped gives none but its own entries, and nothing may be added to it', () => {
    const file = write();
    const bytes = readFileSync(file);
    const known = entries.map((entry) => JSON.stringify(entry));
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1 << (at % 8);
      writeFileSync(file, flipped);
      const journal = readJournal(file, head);
      expect(journal.isWhole).toBe(false);
      expect(journal.entries.length).toBeLessThan(entries.length);
      expect(journal.entries.filter((entry) => !known.includes(JSON.stringify(entry)))).toEqual([]);
      // Without its last line end a file looks like one that breaks off.
      expect(journal.fault).toBe(at < bytes.length - 1 ? 'is damaged' : 'breaks off');
    }
  });

  it('whose last line broke off is not to be added to: what is added would be lost', () => {
    const file = write();
    writeFileSync(file, readFileSync(file).subarray(0, -1));
    expect(readJournal(file, head)).toMatchObject({
      entries: entries.slice(0, -1),
      isWhole: false,
    });
    appendJournal(file, encodeEntries(['added']));
    expect(readJournal(file, head).fault).toBe('is damaged');
  });

  it.each([
    ['another file', 'Dear diary\n', 'is damaged'],
    ['an empty file', '', 'is damaged'],
    ['bytes', Buffer.from([0, 255, 10, 254, 10]), 'is damaged'],
  ])('is not %s', (_, content, fault) => {
    const file = write();
    writeFileSync(file, content);
    expect(readJournal(file, head)).toMatchObject({ entries: [], fault, isWhole: false });
  });

  it('of another kind or version is another file', () => {
    expect(readJournal(write(), { ...head, kind: 'other' })).toMatchObject({
      entries: [],
      fault: 'is damaged',
      isWhole: false,
    });
    expect(readJournal(write(), { ...head, version: 3 })).toMatchObject({
      entries: [],
      fault: 'was made by another version of the engine',
      isWhole: false,
    });
  });

  it('under another key has nothing of use, and no fault', () => {
    const file = write();
    writeJournal(file, { head: { ...head, key: 'one' }, lines: [encodeEntries(entries)] });
    expect(readJournal(file, { ...head, key: 'one' })).toMatchObject({ entries, isWhole: true });
    expect(readJournal(file, { ...head, key: 'other' })).toEqual({
      entries: [],
      lineOf: expect.any(Function),
      isWhole: false,
    });
  });

  it('has a head, not just any entry', () => {
    const file = write();
    for (const entry of [null, 'test', ['kind', 'version'], { kind: 'test' }]) {
      writeJournal(file, { head: entry as never, lines: [encodeEntries(entries)] });
      expect(readJournal(file, head)).toMatchObject({ entries: [], fault: 'is damaged' });
    }
  });
});
