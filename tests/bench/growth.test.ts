// The table of shapes, and what the benchmark makes of its times. Builds no site.
import { describe, expect, it } from 'vitest';
import { isTooMuch, renderGrowth } from '../../bench/growth.ts';
import { shapes } from '../../bench/growth-shapes.ts';

describe('shapes', () => {
  it('are 63 or more, each with a name of its own', () => {
    expect(shapes.length).toBeGreaterThanOrEqual(63);
    expect(new Set(shapes.map(({ name }) => name)).size).toBe(shapes.length);
  });

  it.each(shapes)('grow with their size: $name', ({ files, size }) => {
    const lengthOf = (count: number) =>
      Object.entries(files(count)).reduce(
        (sum, [path, text]) => sum + path.length + text.length,
        0,
      );
    const ratio = lengthOf(4 * size) / lengthOf(size);
    expect(ratio).toBeGreaterThan(2);
    expect(ratio).toBeLessThan(6);
  });
});

describe('isTooMuch', () => {
  it('asks for more than six times the time, and for a time that says something', () => {
    expect(isTooMuch({ smallMs: 1000, largeMs: 6000 })).toBe(false);
    expect(isTooMuch({ smallMs: 1000, largeMs: 6010 })).toBe(true);
    expect(isTooMuch({ smallMs: 10, largeMs: 1000 })).toBe(false);
  });
});

describe('renderGrowth', () => {
  it('prints a line for each shape, and counts the faults', () => {
    const words = { name: 'words', size: 100, smallMs: 400, largeMs: 1200, isFault: false };
    const tags = { name: 'tags', size: 10, smallMs: 500, largeMs: 9000, isFault: true };
    expect(renderGrowth([words, tags])).toBe(
      [
        'shape                              n      at n      at 4n ratio',
        'words                            100    400 ms    1200 ms   3.0',
        'tags                              10    500 ms    9000 ms  18.0  FAULT',
        '2 shapes, 1 of them grow more than 6 fold',
        '',
      ].join('\n'),
    );
  });
});
