// npm run fuzz: runs targets in a process of their own for some minutes, starts it again if it dies
// or hangs, keeps what breaks, and prints how many cases there were. Writes to .cache/fuzz/ only.
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChildOrder, ChildReport } from './child.ts';
import { type FuzzOptions, parseOptions, USAGE } from './options.ts';
import { type Finding, openTarget } from './run-target.ts';
import { targets } from './targets/index.ts';

const folder = resolve('.cache/fuzz');
/** Nothing but an endless loop takes a case so long. */
const hangMs = 300_000;
const mostRestarts = 100;

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseOptions(
    words,
    targets.map(({ name }) => name),
  );
  if (parsed.kind === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (parsed.kind === 'error') {
    process.stderr.write(`${parsed.message} (see --help)\n`);
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  return parsed.options.input === undefined
    ? runFor(parsed.options)
    : giveInput(parsed.options, parsed.options.input);
}

/** Gives one file to one target. */
async function giveInput({ targets: [name], seed }: FuzzOptions, file: string): Promise<number> {
  const run = await openTarget(targets.find((target) => target.name === name)!, {
    seed,
    seeds: [readFileSync(file)],
    onFinding: ({ details }) => console.log(details),
  });
  await run.step();
  const { faults } = run.counts();
  await run.close();
  console.log(faults === 0 ? 'Nothing broke.' : 'It broke.');
  return Math.min(1, faults);
}

async function runFor({ targets: names, seed, minutes }: FuzzOptions): Promise<number> {
  const end = Date.now() + minutes * 60_000;
  const cases = new Map<string, number>();
  let findings = 0;
  const keep = (finding: Finding) => keepFinding(finding, (findings += 1));
  for (let restart = 0; restart < mostRestarts && Date.now() < end; restart += 1) {
    const crash = await runChild(
      {
        targets: names,
        seed: restart === 0 ? seed : `${seed}.${restart}`,
        minutes: (end - Date.now()) / 60_000,
        current: join(folder, `current-${process.pid}`),
      },
      { cases, keep },
    );
    if (crash === undefined) break;
    keep(crash);
  }
  for (const [name, count] of cases) console.log(`${name.padEnd(16)} ${count}`);
  const total = [...cases.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${total} cases, ${findings} findings${findings > 0 ? ` in ${folder}` : ''}`);
  return Math.min(1, findings);
}

interface Watching {
  readonly cases: Map<string, number>;
  readonly keep: (finding: Finding) => void;
}

/** Runs the process to its end; what killed it, if it came to a bad one. */
function runChild(order: ChildOrder, { cases, keep }: Watching): Promise<Finding | undefined> {
  // Its hooks for modules, which `--import jiti/register` brings, do not get along with Eleventy's.
  const jiti = fileURLToPath(new URL('../node_modules/jiti/lib/jiti-cli.mjs', import.meta.url));
  const child = fork(jiti, [fileURLToPath(new URL('./child.ts', import.meta.url))], {
    serialization: 'advanced',
  });
  writeFileSync(order.current, '');
  const before = new Map(cases);
  let [target, reason] = ['', ''];
  const end = () => {
    reason = 'hangs';
    child.kill('SIGKILL');
  };
  let timer = setTimeout(end, hangMs);
  child.on('message', (report: ChildReport) => {
    clearTimeout(timer);
    timer = setTimeout(end, hangMs);
    if (report.kind === 'finding') return keep(report.finding);
    target = report.target;
    for (const [name, { cases: count }] of Object.entries(report.counts))
      cases.set(name, (before.get(name) ?? 0) + count);
  });
  child.send(order);
  return new Promise((settle) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) return settle(undefined);
      const fault = reason || `ends with ${signal ?? code}`;
      const input = readFileSync(order.current);
      settle({
        ...{ target, seed: order.seed, number: cases.get(target) ?? 0, fault },
        ...{ details: `The process ${fault}`, input, original: input },
      });
    });
  });
}

function keepFinding({ input, original, details, ...finding }: Finding, number: number): void {
  const name = `${finding.target}-${finding.seed.replace(/[^\w.-]/g, '_')}-${finding.number}`;
  const file = join(folder, name);
  writeFileSync(`${file}.input`, input);
  writeFileSync(`${file}.original`, original);
  writeFileSync(`${file}.txt`, `${JSON.stringify(finding, undefined, 2)}\n${details}\n`);
  console.log(`${number}. ${finding.target}, case ${finding.number}: ${finding.fault}\n   ${file}`);
}
