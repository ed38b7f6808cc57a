import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyTable, countRows, type RowKind, toTable } from '../../src/cache/manifest-table.ts';
import { mapChanges } from '../../src/lib/map-changes.ts';

interface Row {
  readonly size: number;
  readonly timeMs: number;
  readonly hash: string;
}

const kind: RowKind<Row> = {
  width: 2,
  numbersOf: ({ size, timeMs }) => [size, timeMs],
  textOf: ({ hash }) => hash,
  make: (numbers, at, hash) => ({ size: numbers[at]!, timeMs: numbers[at + 1]!, hash }),
};

const name = fc
  .array(fc.stringMatching(/^[^/]+$/), { minLength: 1, maxLength: 3 })
  .map((segments) => segments.join('/'));
const row = fc.record<Row>({
  size: fc.nat(),
  timeMs: fc.double({ noNaN: true, min: 0 }),
  hash: fc.stringMatching(/^[-\w]+$/),
});
const rowsOf = fc.array(fc.tuple(name, row)).map((rows) => new Map(rows));

describe('toTable', () => {
  it('leads from any rows to any others', () => {
    fc.assert(
      fc.property(rowsOf, rowsOf, (before, after) => {
        const table = toTable(mapChanges(before, after), kind);
        const found = new Map(before);
        applyTable(found, JSON.parse(JSON.stringify(table)) as typeof table, kind);
        expect(found.size).toBe(after.size);
        expect(countRows(table, kind)).toBe(mapChanges(before, after).set.size);
        expect([...after].map(([one]) => found.get(one))).toEqual([...after.values()]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('holds only what has changed', () => {
    const [one, other] = [
      { size: 1, timeMs: 0.5, hash: 'a' },
      { size: 2, timeMs: 1, hash: 'b' },
    ];
    const before = new Map([
      ['same', one],
      ['other', one],
      ['gone/away', one],
      ['gone too', one],
    ]);
    const after = new Map([
      ['same', one],
      ['other', other],
      ['new', other],
    ]);
    expect(toTable(mapChanges(before, after), kind)).toMatchObject({
      names: 'other//new',
      gone: 'gone/away//gone too',
      texts: 'b//b',
    });
  });

  it('needs no texts', () => {
    const plain: RowKind<{ readonly size: number }> = {
      width: 1,
      numbersOf: ({ size }) => [size],
      make: (numbers, at) => ({ size: numbers[at]! }),
    };
    const found = new Map<string, { readonly size: number }>();
    applyTable(
      found,
      toTable(
        {
          set: new Map([
            ['a', { size: 1 }],
            ['b', { size: 2 ** 53 - 1 }],
          ]),
          gone: [],
        },
        plain,
      ),
      plain,
    );
    expect([...found.values()]).toEqual([{ size: 1 }, { size: 2 ** 53 - 1 }]);
  });
});
