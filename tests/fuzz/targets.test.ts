// A small part of what `npm run fuzz` does for hours: the kept inputs of every target, and a fixed
// number of changed ones, always the same.
import { describe, expect, it, onTestFinished } from 'vitest';
import { openTarget } from '../../fuzz/run-target.ts';
import { readSeeds } from '../../fuzz/seeds.ts';
import { targets } from '../../fuzz/targets/index.ts';

describe.each(targets.map((target) => [target.name, target] as const))('%s', (_, target) => {
  it('holds whatever it is given', async () => {
    const found: string[] = [];
    const seeds = readSeeds(target.name);
    expect(seeds.length).toBeGreaterThan(1);
    const run = await openTarget(target, {
      seed: 'tests',
      seeds,
      onFinding: ({ details, input }) => found.push(`${details}\n${input}`),
    });
    onTestFinished(run.close);
    for (let count = seeds.length + target.casesInTests; count > 0; count -= 1) await run.step();
    expect(found).toEqual([]);
  });
});
