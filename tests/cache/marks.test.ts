import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkKind, tableOf, takeIn } from '../../src/cache/marks.ts';
import { mapChanges } from '../../src/lib/map-changes.ts';

interface Mark {
  readonly size: number;
  readonly timeMs: number;
  readonly hash: string;
}

const kind: MarkKind<Mark> = {
  width: 2,
  numbersOf: ({ size, timeMs }) => [size, timeMs],
  textOf: ({ hash }) => hash,
  make: (numbers, at, hash) => ({ size: numbers[at]!, timeMs: numbers[at + 1]!, hash }),
};

const name = fc
  .array(fc.stringMatching(/^[^/]+$/), { minLength: 1, maxLength: 3 })
  .map((segments) => segments.join('/'));
const mark = fc.record<Mark>({
  size: fc.nat(),
  timeMs: fc.double({ noNaN: true, min: 0 }),
  hash: fc.stringMatching(/^[-\w]+$/),
});
const marks = fc.array(fc.tuple(name, mark)).map((entries) => new Map(entries));

describe('tableOf', () => {
  it('leads from any marks to any others', () => {
    fc.assert(
      fc.property(marks, marks, (before, after) => {
        const table = tableOf(mapChanges(before, after), kind);
        const found = new Map(before);
        takeIn(found, JSON.parse(JSON.stringify(table)) as typeof table, kind);
        expect(found.size).toBe(after.size);
        expect([...after].map(([one]) => found.get(one))).toEqual([...after.values()]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('holds what has changed alone', () => {
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
    expect(tableOf(mapChanges(before, after), kind)).toMatchObject({
      names: 'other//new',
      gone: 'gone/away//gone too',
      texts: 'b//b',
    });
  });

  it('needs no texts', () => {
    const plain: MarkKind<{ readonly size: number }> = {
      width: 1,
      numbersOf: ({ size }) => [size],
      make: (numbers, at) => ({ size: numbers[at]! }),
    };
    const found = new Map<string, { readonly size: number }>();
    takeIn(
      found,
      tableOf(
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
