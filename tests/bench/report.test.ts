// Medians, ratios and the reading of a build's own report, with plain values.
import { describe, expect, it } from 'vitest';
import { parseBuildReport } from '../../bench/engines.ts';
import { medianOf, mediansOf, type Run, ratiosOf, renderReport } from '../../bench/report.ts';

const stages = { load: 500, parse: 1500, total: 4000 };
const stdout = JSON.stringify({
  posts: { total: 10 },
  pages: { total: 14, byKind: { post: 10, home: 1, tag: 3 } },
  diagnostics: [],
  ms: stages,
  peakMemoryMB: 210,
});

function run(engine: Run['engine'], values: { wallMs: number; peakTreeMB: number }): Run {
  const rest = {
    round: 1,
    cpuMs: values.wallMs * 1.5,
    rootHighWaterMB: 90,
    processes: 3,
    loadBefore: 0,
    output: { files: 15, bytes: 2_000_000, postPages: 10 },
  };
  return {
    engine,
    ...values,
    ...rest,
    ...(engine === 'broadsheet' ? { build: parseBuildReport(stdout) } : {}),
  };
}

const runs = [
  run('broadsheet', { wallMs: 4000, peakTreeMB: 200 }),
  run('hugo', { wallMs: 20_000, peakTreeMB: 2000 }),
  run('broadsheet', { wallMs: 9000, peakTreeMB: 250 }),
  run('hugo', { wallMs: 30_000, peakTreeMB: 2400 }),
  run('broadsheet', { wallMs: 5000, peakTreeMB: 300 }),
  run('hugo', { wallMs: 25_000, peakTreeMB: 2500 }),
];

describe('medianOf', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([1, 10, 3, 5])).toBe(4);
    expect(medianOf([7])).toBe(7);
  });
});

describe('ratiosOf', () => {
  it('divides the peer’s medians by Broadsheet’s', () => {
    expect(ratiosOf(mediansOf(runs))).toEqual({ wall: 5, cpu: 5, peakMemory: 9.6 });
  });

  it('has nothing to say without a peer', () => {
    expect(ratiosOf(mediansOf(runs.filter((each) => each.engine === 'broadsheet')))).toBeNull();
  });
});

describe('parseBuildReport', () => {
  it('keeps the stages in the order of the build, whatever they are called', () => {
    expect(Object.entries(parseBuildReport(stdout).stagesMs)).toEqual(Object.entries(stages));
  });

  it('makes do with a report that names its posts only', () => {
    expect(parseBuildReport('{"posts":{"total":3}}')).toEqual({
      posts: 3,
      pages: 0,
      pagesByKind: {},
      diagnostics: 0,
      rendered: 0,
      written: 0,
      stagesMs: {},
      peakMemoryMB: null,
    });
  });

  it('refuses a report without posts', () => {
    expect(() => parseBuildReport('{}')).toThrow('no number of posts');
  });
});

describe('renderReport', () => {
  it('prints every run, the medians, the ratios and the stages', () => {
    const medians = mediansOf(runs);
    const text = renderReport({
      machine: { cpu: 'A processor', cores: 2, memoryMB: 8000, node: 'v20', platform: 'linux' },
      commands: { broadsheet: 'node dist/bundle/cli.js build', hugo: 'hugo --quiet' },
      versions: { broadsheet: 'Node v20', hugo: 'hugo v0.169.0' },
      archive: { posts: 10, words: 10_000, bytes: 70_000, seed: 'test' },
      runs,
      medians,
      ratios: ratiosOf(medians),
    });
    expect(text).toContain('hugo v0.169.0');
    expect(text).toMatch(/median +broadsheet +5\.00 +7\.50 +250\n/);
    expect(text).toMatch(/median +hugo +25\.00 +37\.50 +2,400\n/);
    expect(text).toMatch(/ratio +hugo ÷ broadsheet +5\.00× +5\.00× +9\.60×\n/);
    expect(text).toMatch(/parse +1,500 +37\.5\n/);
  });
});
