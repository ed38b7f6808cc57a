import { describe, expect, it } from 'vitest';
import { groupJobs, renderBatch } from '../../src/render/template-batch.ts';

/** Makes capitals of what it gets; throws at "bad", and counts its runs. */
function renderer() {
  const runs: number[] = [];
  const render = async (groups: ReadonlyMap<string, readonly string[]>) => {
    const jobs = [...groups.values()].flat();
    runs.push(jobs.length);
    const bad = jobs.find((job) => job.startsWith('bad'));
    if (bad) throw new Error(`at ${bad}`);
    return new Map(jobs.map((job) => [job, job.toUpperCase()]));
  };
  return { runs, render };
}

describe('renderBatch', () => {
  it('renders everything in one run while nothing fails', async () => {
    const { runs, render } = renderer();
    const { made, failed } = await renderBatch(
      new Map([
        ['x', ['a', 'b']],
        ['y', ['c']],
      ]),
      { together: render, alone: render },
    );
    expect([...made]).toEqual([
      ['a', 'A'],
      ['b', 'B'],
      ['c', 'C'],
    ]);
    expect([failed, runs]).toEqual([[], [3]]);
  });

  it('names the first job that fails with each template, and keeps the others', async () => {
    const { runs, render } = renderer();
    const many = Array.from({ length: 500 }, (_, index) =>
      index === 377 || index === 400 ? `bad ${index}` : `good ${index}`,
    );
    const { made, failed } = await renderBatch(
      new Map([
        ['x', many],
        ['y', ['c']],
        ['z', ['bad z']],
      ]),
      { together: render, alone: render },
    );
    expect(
      failed.map(({ template, job, error }) => [template, job, (error as Error).message]),
    ).toEqual([
      ['x', 'bad 377', 'at bad 377'],
      ['z', 'bad z', 'at bad z'],
    ]);
    expect([...made]).toEqual([['c', 'C']]);
    expect(runs.length).toBeLessThan(16);
  });
});

describe('groupJobs', () => {
  it('keeps the order of templates and of jobs', () => {
    expect([...groupJobs(['b1', 'a1', 'b2'], (job) => job[0]!)]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });
});
