// Builds that are killed at random moments: before any change of the disk or in the middle of it
// (which needs no process), and real processes by SIGKILL. The next build ends with the clean
// result and leaves nothing of the killed one behind.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { build as Build } from '../../src/build/build.ts';
import { now } from '../support/broadsheet.ts';
import {
  type CrashSite,
  copyPosts,
  editSite,
  makeCrashSite,
  siteUrl,
} from '../support/crash-site.ts';
import { makeConfig } from '../support/make-post.ts';
import { readSite } from '../support/read-site.ts';
import { countChanges, dieAt } from '../support/standing-disk.ts';

const kills = 200;
const processKills = 20;
const config = makeConfig({ url: siteUrl });
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-crashes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * A copy, so that the program and the builds that mend what it left are one engine, whoever
 * compiles meanwhile.
 */
const engine = join(folder, 'engine');
let build: typeof Build;
beforeAll(async () => {
  for (const name of ['dist', 'templates', 'package.json'])
    cpSync(resolve(name), join(engine, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(engine, 'node_modules'));
  ({ build } = (await import(pathToFileURL(join(engine, 'dist/bundle/build.js')).href)) as {
    build: typeof Build;
  });
});

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
    isAgain: false,
  }),
);

const cacheOf = ({ root }: CrashSite) => join(root, '.cache/broadsheet');

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

function buildIn(root: string) {
  return build({
    root,
    config,
    drafts: false,
    future: false,
    nowMs: Date.parse(now),
    write: true,
    lock: { waitMs: 0, now: Date.now },
  });
}

/**
 * Gives what a build left that died in this process, which lives on, to a process that is dead: one
 * that had the same number and started at another time, and one whose number no process can have.
 */
function disown(site: CrashSite): void {
  const locks = join(cacheOf(site), 'lock');
  for (const name of existsSync(locks) ? readdirSync(locks) : [])
    renameSync(join(locks, name), join(locks, `${name}0`));
  for (const name of existsSync(cacheOf(site)) ? readdirSync(cacheOf(site)) : [])
    if (name.startsWith('build-'))
      renameSync(
        join(cacheOf(site), name),
        join(cacheOf(site), name.replace(/\d+/, String(2 ** 22 + 1))),
      );
}

/** The clean result of the posts that a site had last. */
const cleanOf = new Map<
  CrashSite,
  { readonly posts: string; readonly files: Map<string, Buffer> }
>();

async function buildClean(site: CrashSite): Promise<Map<string, Buffer>> {
  const posts = JSON.stringify([...site.posts].sort());
  const known = cleanOf.get(site);
  if (known?.posts === posts) return known.files;
  const root = mkdtempSync(join(folder, 'clean-'));
  copyPosts(site, root);
  await buildIn(root);
  const files = readSite(join(root, '_site'));
  rmSync(root, { recursive: true });
  cleanOf.set(site, { posts, files });
  return files;
}

/**
 * The next build gives what a clean one gives, nothing is left of the killed one, and a third has
 * nothing to do. A file of the cache that was half written may be noticed.
 */
async function expectMended(
  site: CrashSite,
  about: { readonly isHalfWritten: boolean; readonly [name: string]: unknown },
): Promise<void> {
  const { diagnostics } = await buildIn(site.root);
  const problems = diagnostics.filter(
    ({ code, message }) =>
      !(about.isHalfWritten && code === 'cache-lost' && message.endsWith('.log breaks off')),
  );
  expect({ about, problems }).toEqual({ about, problems: [] });
  const [mended, clean] = [readSite(join(site.root, '_site')), await buildClean(site)];
  const different = [...new Set([...mended.keys(), ...clean.keys()])].filter(
    (path) => !mended.get(path)?.equals(clean.get(path) ?? Buffer.from('not there')),
  );
  const left = [
    ...readdirSync(site.root),
    ...readdirSync(cacheOf(site)),
    ...readdirSync(join(cacheOf(site), 'lock')).map((name) => `lock ${name}`),
  ].filter((name) => /\.staging$|^build-|\.new$|^lock /.test(name));
  expect({ about, different, left }).toEqual({ about, different: [], left: [] });
  expect({ about, files: (await buildIn(site.root)).files }).toEqual({
    about,
    files: { written: 0, unchanged: clean.size, removed: 0 },
  });
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
      const { before, moment, isHalfway, isAgain, ...edit } = crashes[number]!;
      editSite(site, edit, number);
      const journal = readJournal(site);
      const at = before || 1 + Math.floor(moment * (edit.edit === 'cold' ? cold : warm));
      const hasDied = await dieAt({ at, isHalfway }, () => buildIn(site.root));
      const phase = hasDied ? phaseOf(site, journal) : 'ended';
      disown(site);
      phases[phase] = (phases[phase] ?? 0) + 1;
      if (hasDied) killed += 1;
      isHalfWritten ||= hasDied && isHalfway;
      if (isAgain) continue;
      await expectMended(site, { ...crashes[number], phase, isHalfWritten });
      isHalfWritten = false;
    }
    expect(Object.keys(phases)).toEqual(
      expect.arrayContaining(['before', 'staging', 'moving', 'moved', 'saved']),
    );
  });
});

/** Runs the program; it is killed after a time, if it has not ended by then. */
function runProgram({ root }: CrashSite, afterMs?: number): Promise<{ isKilled: boolean }> {
  const cli = join(engine, 'dist/bundle/cli.js');
  const argv = [cli, 'build', '--quiet', '--workers', '1', '--now', now];
  const child = spawn(process.execPath, argv, { cwd: root, stdio: 'ignore' });
  const timer =
    afterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), afterMs);
  return new Promise((done) => {
    child.once('close', (_: unknown, signal: string | null) => {
      clearTimeout(timer);
      done({ isKilled: signal !== null });
    });
  });
}

describe('a process that is killed', () => {
  it(`at any of ${processKills} moments is mended by the next`, async () => {
    const site = makeCrashSite(join(folder, 'clock'));
    const started = performance.now();
    await runProgram(site);
    let lengthMs = performance.now() - started;
    const crashes = fc.sample(crash, { seed: 20_240_602, numRuns: 100 });
    for (let number = 0, killed = 0; killed < processKills; number += 1) {
      const { moment, isAgain, ...edit } = crashes[number % crashes.length]!;
      editSite(site, edit, number);
      // Before a third of the time Node is still reading the program.
      const { isKilled } = await runProgram(site, (lengthMs * (1 + 2 * moment)) / 3);
      if (isKilled) killed += 1;
      // The machine has become faster.
      else lengthMs *= 0.9;
      if (!isAgain) await expectMended(site, { ...edit, moment, isKilled, isHalfWritten: false });
    }
  });
});
