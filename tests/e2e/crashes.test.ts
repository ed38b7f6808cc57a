// Builds that are killed or asked to end at random moments: before any change of the disk or in the
// middle of it (which needs no process), and real processes. The next build ends with the clean
// result and leaves nothing behind. A build that was asked leaves the earlier or the new output.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { now } from '../support/broadsheet.ts';
import { type CrashSite, editSite, makeCrashSite } from '../support/crash-site.ts';
import {
  buildIn,
  cacheOf,
  disown,
  expectMended,
  expectWhole,
  makeEngine,
  readOutput,
} from '../support/crashed-site.ts';
import { countChanges, dieAt } from '../support/standing-disk.ts';

const kills = 200;
const processKills = 20;
const signals = ['SIGKILL', 'SIGTERM', 'SIGINT'] as const;
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-crashes-'));
beforeAll(() => makeEngine(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const share = fc.noBias(fc.nat(999)).map((number) => number / 1000);

/** One killed build; numbers from 0 to 1 choose. */
const crash = fc.record({
  edit: fc.oneof(
    { weight: 1, arbitrary: fc.constant('cold') },
    { weight: 1, arbitrary: fc.constantFrom('text', 'title', 'tags', 'add', 'remove', 'rename') },
  ),
  post: share,
  moment: share,
  /** The name of a change of the disk, in place of the moment. */
  before: fc.constant<string>(''),
  isHalfway: fc.boolean(),
  /** Asked to end, and not killed. */
  isAsked: share.map((number) => number < 0.4),
  /** Killed once more before it is mended. */
  isAgain: share.map((number) => number < 0.4),
});
type Crash = typeof crash extends fc.Arbitrary<infer One> ? One : never;

/**
 * What was made becomes the output, and is remembered, in a few changes: none of them is left to
 * chance.
 */
const named = ['renameSync 1', 'renameSync 2', 'renameSync 3', 'appendFileSync 1'].map(
  (before): Crash => ({
    edit: 'cold',
    post: 0,
    moment: 1,
    before,
    isHalfway: false,
    isAsked: false,
    isAgain: false,
  }),
);

function readJournal(site: CrashSite): string {
  const name = existsSync(cacheOf(site))
    ? readdirSync(cacheOf(site)).find((file) => /^builds-.*\.log$/.test(file))
    : undefined;
  return name === undefined ? '' : readFileSync(join(cacheOf(site), name), 'utf8');
}

/** How far a killed build had come, from what it left. */
function phaseOf(site: CrashSite, journalBefore: string): string {
  const journal = readJournal(site);
  const isStaged = existsSync(join(site.root, '._site.staging'));
  if (journal === journalBefore) return isStaged ? 'staging' : 'before';
  if (!/^\w+ \{"announced"/.test(journal.slice(journal.lastIndexOf('\n', journal.length - 2) + 1)))
    return 'saved';
  return isStaged ? 'moving' : 'moved';
}

describe('a build that dies', () => {
  it(`at any of ${kills} changes of the disk is mended by the next`, async () => {
    const site = makeCrashSite(join(folder, 'changes'));
    const cold = await countChanges(() => buildIn(site.root));
    editSite(site, { edit: 'title', post: 0 }, 0);
    const warm = await countChanges(() => buildIn(site.root));
    const crashes = [...named, ...fc.sample(crash, { seed: 20_240_601, numRuns: 3 * kills })];
    const phases: Record<string, number> = {};
    let isHalfWritten = false;
    for (let number = 0, killed = 0; killed < kills; number += 1) {
      const { before, moment, isHalfway, isAsked, isAgain, ...edit } = crashes[number]!;
      editSite(site, edit, number);
      const journal = readJournal(site);
      const at = before || 1 + Math.floor(moment * (edit.edit === 'cold' ? cold : warm));
      const earlier = readOutput(site);
      const hasDied = await dieAt({ at, isHalfway, isAsked }, () => buildIn(site.root));
      const phase = hasDied ? phaseOf(site, journal) : 'ended';
      if (isAsked) await expectWhole(site, { earlier, about: { ...crashes[number], phase } });
      disown(site);
      phases[phase] = (phases[phase] ?? 0) + 1;
      if (hasDied) killed += 1;
      isHalfWritten ||= hasDied && isHalfway && !isAsked;
      if (isAgain) continue;
      await expectMended(site, { ...crashes[number], phase, isHalfWritten });
      isHalfWritten = false;
    }
    expect(Object.keys(phases)).toEqual(
      expect.arrayContaining(['before', 'staging', 'moving', 'moved', 'saved']),
    );
  });
});

interface Stop {
  readonly afterMs: number;
  readonly signal: (typeof signals)[number];
}

/** How a process ended, and whether it was by the signal. */
interface Ending {
  readonly code: number | null;
  readonly said: string;
  readonly isStopped: boolean;
}

/** Runs the program with a thread; it gets a signal after a time, if it has not ended by then. */
function runProgram({ root }: CrashSite, stop?: Stop): Promise<Ending> {
  const cli = join(folder, 'engine/dist/bundle/cli.js');
  const argv = [cli, 'build', '--quiet', '--workers', '2', '--now', now];
  const child = spawn(process.execPath, argv, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text));
  const timer = stop && setTimeout(() => child.kill(stop.signal), stop.afterMs);
  return new Promise((done) => {
    child.once('close', (code: number | null, signal: string | null) => {
      clearTimeout(timer);
      done({ code, said, isStopped: signal !== null || (code ?? 0) > 128 });
    });
  });
}

describe('a process that gets a signal', () => {
  it(`at any of ${processKills} moments is mended by the next`, async () => {
    const site = makeCrashSite(join(folder, 'clock'));
    const started = performance.now();
    await runProgram(site);
    let lengthMs = performance.now() - started;
    const crashes = fc.sample(crash, { seed: 20_240_602, numRuns: 100 });
    for (let number = 0, killed = 0; killed < processKills; number += 1) {
      const { moment, isAgain, ...edit } = crashes[number % crashes.length]!;
      const signal = signals[number % signals.length]!;
      editSite(site, edit, number);
      const earlier = readOutput(site);
      // Before a third of the time Node is still reading the program.
      const afterMs = (lengthMs * (1 + 2 * moment)) / 3;
      const { code, said, isStopped } = await runProgram(site, { afterMs, signal });
      if (isStopped) killed += 1;
      // The machine has become faster.
      else lengthMs *= 0.9;
      const about = { ...edit, moment, signal, isStopped };
      if (isStopped && code !== null) {
        expect({ about, code, said }).toEqual({
          about,
          code: signal === 'SIGTERM' ? 143 : 130,
          said: `ended by ${signal}: nothing is half done\n`,
        });
        await expectWhole(site, { earlier, about, hasThreads: true });
      }
      if (!isAgain) await expectMended(site, { ...about, isHalfWritten: false });
    }
  });
});
