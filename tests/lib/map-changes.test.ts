import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapChanges, missingFrom } from '../../src/lib/map-changes.ts';

const map = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(1, 2)))
  .map((entries) => new Map(entries));

describe('mapChanges', () => {
  it('leads from any map to any other, and names nothing that stays', () => {
    fc.assert(
      fc.property(map, map, (before, after) => {
        const { set, gone } = mapChanges(before, after);
        const found = new Map([...before, ...set]);
        for (const key of gone) expect(found.delete(key)).toBe(true);
        expect([...found].sort()).toEqual([...after].sort());
        for (const [key, value] of set) expect(before.get(key)).not.toBe(value);
      }),
    );
  });

  it('tells equal objects apart', () => {
    const [one, same] = [{ size: 1 }, { size: 1 }];
    expect(
      mapChanges(
        new Map([
          ['a', one],
          ['b', one],
        ]),
        new Map([
          ['a', one],
          ['b', same],
        ]),
      ).set,
    ).toEqual(new Map([['b', same]]));
  });
});

describe('missingFrom', () => {
  it('finds the keys that others do not name', () => {
    expect(
      missingFrom(
        ['b', 'x', 'a'],
        new Map([
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ]),
      ),
    ).toEqual(['c']);
    expect(missingFrom(['x'], new Map())).toEqual([]);
  });
});
