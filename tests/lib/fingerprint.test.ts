import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FingerprintPart,
  fingerprintOf,
  joinAll,
  joinFingerprints,
} from '../../src/lib/fingerprint.ts';

const part = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('a', 'b', '', '1', '0'),
  fc.maxSafeNat(),
  fc.nat({ max: 3 }),
  fc.constant(undefined),
);
const parts = fc.array(part, { maxLength: 4 });
const plain = (list: readonly FingerprintPart[]) => JSON.stringify(list.map((one) => one ?? null));

/** The bits of a fingerprint, the lowest first. */
const bitsOf = (fingerprint: number) =>
  Array.from({ length: 53 }, (_, bit) => Math.floor(fingerprint / 2 ** bit) % 2);

describe('fingerprintOf', () => {
  it('is the same for the same parts, and another for others', () => {
    fc.assert(
      fc.property(
        parts,
        parts,
        (one, other) =>
          void expect(fingerprintOf(one) === fingerprintOf(other)).toBe(
            plain(one) === plain(other),
          ),
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
    expect(new Set(lists.map(fingerprintOf)).size).toBe(lists.length);
  });

  it('gives no two of 300,000 lists that are much alike the same', () => {
    const fingerprints = new Set<number>();
    for (let index = 0; index < 100_000; index += 1)
      fingerprints
        .add(fingerprintOf([`posts/2015/06/${index}.md`]))
        .add(fingerprintOf([index, 7]))
        .add(fingerprintOf([fingerprintOf([index]), 'Вода', fingerprintOf([index + 1])]));
    expect(fingerprints.size).toBe(300_000);
  });

  it('joins two in their order, as well as it makes one', () => {
    const fingerprints = new Set<number>();
    const near = Array.from({ length: 400 }, (_, index) =>
      index < 200 ? index : fingerprintOf([index]),
    );
    for (const one of near)
      for (const other of near)
        fingerprints
          .add(joinFingerprints(one, other))
          .add(joinFingerprints(joinFingerprints(one, other), 7));
    expect(fingerprints.size).toBe(2 * near.length ** 2);
    for (const fingerprint of fingerprints)
      if (!Number.isSafeInteger(fingerprint) || fingerprint < 1)
        expect.unreachable(String(fingerprint));
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
      const fingerprint = fingerprintOf([`The rivers of ${index}`, index]);
      expect(Number.isSafeInteger(fingerprint) && fingerprint > 0).toBe(true);
      const other = bitsOf(fingerprintOf([`The rivers of ${index}`, index + 1]));
      for (const [at, bit] of bitsOf(fingerprint).entries())
        flips[at]! += bit === other[at] ? 0 : 1;
    }
    for (const count of flips) expect(Math.abs(count / runs - 0.5)).toBeLessThan(0.06);
  });
});
