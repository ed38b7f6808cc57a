// The process that runs targets in turn until it is told to stop. Before each case the input is
// written to a file, so that whoever watches knows it if the process dies or hangs of it.
import { writeFileSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { type Finding, openTarget, type TargetRun } from './run-target.ts';
import { readSeeds } from './seeds.ts';
import { targets } from './targets/index.ts';

/** What the process is told, once. */
export interface ChildOrder {
  readonly targets: readonly string[];
  readonly seed: string;
  readonly minutes: number;
  /** Where the input of the case that runs is written. */
  readonly current: string;
}

/** What it says: counts every few seconds, and at once what breaks; `target` is the one at work. */
export type ChildReport =
  | { readonly kind: 'finding'; readonly finding: Finding }
  | {
      readonly kind: 'counts';
      readonly target: string;
      readonly counts: Readonly<Record<string, ReturnType<TargetRun['counts']>>>;
    };

const sliceMs = 1000;

process.once('message', (order: ChildOrder) => void run(order));

function say(report: ChildReport): void {
  process.send?.(report);
}

async function run({ targets: names, seed, minutes, current }: ChildOrder): Promise<void> {
  const end = Date.now() + minutes * 60_000;
  const runs = new Map<string, TargetRun>();
  const report = (target: string) =>
    say({
      kind: 'counts',
      target,
      counts: Object.fromEntries([...runs].map(([name, one]) => [name, one.counts()])),
    });
  for (const target of targets.filter(({ name }) => names.includes(name)))
    runs.set(
      target.name,
      await openTarget(target, {
        seed,
        seeds: readSeeds(target.name),
        onFinding: (finding) => say({ kind: 'finding', finding }),
        onCase: (input) => writeFileSync(current, input),
      }),
    );
  while (Date.now() < end)
    for (const [name, target] of runs) {
      report(name);
      const until = Math.min(end, Date.now() + sliceMs);
      // Messages leave the process between cases.
      while (Date.now() < until) await target.step().then(() => breathe());
    }
  report('');
  for (const target of runs.values()) await target.close();
  process.disconnect();
}
