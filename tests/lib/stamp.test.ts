import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinAll, joinStamps, type StampPart, stampOf } from '../../src/lib/stamp.ts';

const part = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('a', 'b', '', '1', '0'),
  fc.maxSafeNat(),
  fc.nat({ max: 3 }),
  fc.constant(undefined),
);
const parts = fc.array(part, { maxLength: 4 });
const plain = (list: readonly StampPart[]) => JSON.stringify(list.map((one) => one ?? null));

/** The bits of a stamp, the lowest first. */
const bitsOf = (stamp: number) =>
  Array.from({ length: 53 }, (_, bit) => Math.floor(stamp / 2 ** bit) % 2);

describe('stampOf', () => {
  it('is the same for the same parts, and another for others', () => {
    fc.assert(
      fc.property(
        parts,
        parts,
        (one, other) =>
          void expect(stampOf(one) === stampOf(other)).toBe(plain(one) === plain(other)),
      ),
      { seed: 1, numRuns: 3_000 },
    );
  });

  it('sees where a part ends, of which kind it is, and in which order they come', () => {
    const lists = [
      ['ab'],
      ['a', 'b'],
      ['b', 'a'],
      ['', 'ab'],
      ['ab', ''],
      ['a', '', 'b'],
      [],
      [''],
      ['', ''],
      [undefined],
      [0],
      ['0'],
      [0, 0],
      [1, 0],
      [0, 1],
      [2 ** 32],
      [1],
      [2 ** 32 + 1],
      ['a', undefined],
      [undefined, 'a'],
      ['\u0000'],
      ['\u0000\u0000'],
    ];
    expect(new Set(lists.map(stampOf)).size).toBe(lists.length);
  });

  it('gives no two of 300,000 lists that are much alike the same', () => {
    const stamps = new Set<number>();
    for (let index = 0; index < 100_000; index += 1)
      stamps
        .add(stampOf([`posts/2015/06/${index}.md`]))
        .add(stampOf([index, 7]))
        .add(stampOf([stampOf([index]), 'Вода', stampOf([index + 1])]));
    expect(stamps.size).toBe(300_000);
  });

  it('joins two in their order, as well as it makes one', () => {
    const stamps = new Set<number>();
    const near = Array.from({ length: 400 }, (_, index) =>
      index < 200 ? index : stampOf([index]),
    );
    for (const one of near)
      for (const other of near)
        stamps.add(joinStamps(one, other)).add(joinStamps(joinStamps(one, other), 7));
    expect(stamps.size).toBe(2 * near.length ** 2);
    for (const stamp of stamps)
      if (!Number.isSafeInteger(stamp) || stamp < 1) expect.unreachable(String(stamp));
  });

  it('joins lists, each another one', () => {
    const lists = [[], [0], [1], [0, 0], [0, 1], [1, 0], [1, 0, 0]];
    expect(
      new Set(
        lists.flatMap((list) => [joinAll(1, list, (one) => one), joinAll(2, list, (one) => one)]),
      ).size,
    ).toBe(2 * lists.length);
  });

  it('is a safe integer, every bit of which changes with half of all changes', () => {
    const flips = Array.from({ length: 53 }, () => 0);
    const runs = 2_000;
    for (let index = 0; index < runs; index += 1) {
      const stamp = stampOf([`The rivers of ${index}`, index]);
      expect(Number.isSafeInteger(stamp) && stamp > 0).toBe(true);
      const other = bitsOf(stampOf([`The rivers of ${index}`, index + 1]));
      for (const [at, bit] of bitsOf(stamp).entries()) flips[at]! += bit === other[at] ? 0 : 1;
    }
    for (const count of flips) expect(Math.abs(count / runs - 0.5)).toBeLessThan(0.06);
  });
});
