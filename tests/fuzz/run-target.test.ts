import { describe, expect, it } from 'vitest';
import { type Finding, openTarget } from '../../fuzz/run-target.ts';
import { demand, type Target } from '../../fuzz/target.ts';

/** Rejects a "b" after an "a"; remembers what it was given. */
function makeTarget(given: string[] = []): Target {
  return {
    name: 'test',
    tokens: ['a', 'b'],
    casesInTests: 0,
    open: () => ({
      check(input) {
        const text = input.toString('latin1');
        given.push(text);
        demand(!/a[^]*b/.test(text), 'there is a "b" after an "a"', text);
        return [text.slice(0, 2)];
      },
    }),
  };
}

async function run(target: Target, seed: string, cases = 300) {
  const findings: Finding[] = [];
  const opened = await openTarget(target, {
    seed,
    seeds: [Buffer.from('seed')],
    onFinding: (finding) => findings.push(finding),
  });
  for (let count = 0; count < cases; count += 1) await opened.step();
  return { findings, counts: opened.counts() };
}

describe('openTarget', () => {
  it('finds what breaks, once, and makes it small', async () => {
    const { findings, counts } = await run(makeTarget(), '1');
    expect(findings.map(({ input }) => input.toString())).toEqual(['ab']);
    expect(findings[0]).toMatchObject({
      target: 'test',
      seed: '1',
      fault: 'Broken: there is a … after an … ()',
      details: expect.stringContaining('"ab"'),
    });
    expect(counts).toMatchObject({ cases: 300, faults: 1 });
    expect(counts.kept).toBeGreaterThan(5);
  });

  it('gives the same inputs for the same seed, the kept ones first', async () => {
    const [one, again, other] = [[], [], []] as string[][];
    await run(makeTarget(one), '1');
    await run(makeTarget(again), '1');
    await run(makeTarget(other), '2');
    expect(one![0]).toBe('seed');
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('takes an error that nobody handles for one of the case', async () => {
    const target = makeTarget();
    const { findings } = await run(
      {
        ...target,
        open: () => ({
          async check() {
            void Promise.reject(new RangeError('late'));
            await new Promise((resolve) => setTimeout(resolve, 1));
            return [];
          },
        }),
      },
      '1',
      1,
    ).catch(() => ({ findings: [] }));
    expect(findings.map(({ fault }) => fault)).toEqual(['RangeError: late ()']);
  });
});
