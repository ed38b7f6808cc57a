// Builds that are killed (SIGKILL) at 200 random moments, by the clock and between any two changes
// of the disk, or in the middle of one: the next build ends with the clean result and leaves
// nothing of the killed one behind.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { build as Build } from '../../src/build/build.ts';
import { now, postText } from '../support/broadsheet.ts';
import { makeConfig } from '../support/make-post.ts';
import { readSite } from '../support/read-site.ts';

const kills = 200;
const config = makeConfig({ url: 'https://example.org/' });
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
  ({ build } = (await import(pathToFileURL(join(engine, 'dist/build/build.js')).href)) as {
    build: typeof Build;
  });
});

interface Site {
  readonly root: string;
  readonly posts: Map<string, string>;
}

function makeSite(name: string): Site {
  const site = { root: join(folder, name), posts: new Map<string, string>() };
  writePost(
    { root: site.root, posts: new Map() },
    'broadsheet.config.json',
    JSON.stringify({ url: config.url }),
  );
  for (let index = 1; index <= 6; index += 1)
    writePost(
      site,
      `posts/2024-03-1${index}-first-${index}.md`,
      postText({
        title: `First ${index}`,
        date: `2024-03-1${index}`,
        tags: `[all, t${index % 3}]`,
      }),
    );
  return site;
}

function writePost({ root, posts }: Site, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  posts.set(path, text);
}

function removePost({ root, posts }: Site, path: string): void {
  rmSync(join(root, path));
  posts.delete(path);
}

const edits: Readonly<Record<string, (site: Site, path: string, number: number) => void>> = {
  text: (site, path, number) =>
    writePost(site, path, `${site.posts.get(path)}\nMore: ${number}.\n`),
  title: (site, path, number) =>
    writePost(site, path, site.posts.get(path)!.replace(/title: .*/, `title: Other ${number}`)),
  tags: (site, path, number) =>
    writePost(site, path, site.posts.get(path)!.replace(/tags: .*/, `tags: [all, t${number % 5}]`)),
  add: (site, _, number) =>
    writePost(
      site,
      `posts/2024-04-01-new-${number}.md`,
      postText({ title: `New ${number}`, date: '2024-04-01', tags: '[all]' }),
    ),
  remove: (site, path) => removePost(site, path),
  rename(site, path, number) {
    const text = site.posts.get(path)!;
    removePost(site, path);
    writePost(site, `posts/${/\d{4}-\d{2}-\d{2}/.exec(path)![0]}-renamed-${number}.md`, text);
  },
  cold({ root }) {
    for (const name of ['_site', '.cache'])
      rmSync(join(root, name), { recursive: true, force: true });
  },
};

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
  by: fc.constantFrom('clock', 'operation'),
  isHalfway: fc.boolean(),
  /** Killed once more before it is mended. */
  isAgain: share.map((number) => number < 0.2),
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
    by: 'operation',
    isHalfway: false,
    isAgain: false,
  }),
);

function edit(site: Site, { edit: name, post }: Crash, number: number): void {
  const paths = [...site.posts.keys()].sort();
  const chosen = paths.length < 4 ? 'add' : paths.length > 8 && name === 'add' ? 'remove' : name;
  edits[name === 'cold' ? name : chosen]!(site, paths[Math.floor(post * paths.length)]!, number);
}

/** Runs the program; it is killed after a time, at an operation, or not at all. */
function runProgram(
  { root }: Site,
  {
    afterMs,
    env = {},
  }: { readonly afterMs?: number; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<{ signal: string | null; err: string }> {
  const argv = [
    '--import',
    pathToFileURL(resolve('tests/support/die-at.mjs')).href,
    join(engine, 'dist/bundle/cli.js'),
    'build',
    '--quiet',
    '--workers',
    '1',
    '--now',
    now,
  ];
  const child = spawn(process.execPath, argv, {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const timer =
    afterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), afterMs);
  return new Promise((done) => {
    child.once('close', (_: unknown, signal: string | null) => {
      clearTimeout(timer);
      done({ signal, err });
    });
  });
}

/** How long a run takes, in milliseconds and in changes of the disk. */
async function measure(site: Site): Promise<{ ms: number; operations: number }> {
  const started = performance.now();
  const { err } = await runProgram(site);
  return {
    ms: performance.now() - started,
    operations: Number(/^operations: (\d+)$/m.exec(err)?.[1]),
  };
}

const cacheOf = ({ root }: Site) => join(root, '.cache/broadsheet');

function readJournal(site: Site): string {
  const name = existsSync(cacheOf(site))
    ? readdirSync(cacheOf(site)).find((one) => /^builds-.*\.log$/.test(one))
    : undefined;
  return name === undefined ? '' : readFileSync(join(cacheOf(site), name), 'utf8');
}

/** How far a killed build had come, from what it left. */
function phaseOf(site: Site, journalBefore: string): string {
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

/** The clean result of the posts that a site had last. */
const cleanOf = new Map<Site, { readonly of: string; readonly files: Map<string, Buffer> }>();

async function buildClean(site: Site): Promise<Map<string, Buffer>> {
  const of = JSON.stringify([...site.posts].sort());
  const known = cleanOf.get(site);
  if (known?.of === of) return known.files;
  const root = mkdtempSync(join(folder, 'clean-'));
  for (const [path, text] of site.posts) writePost({ root, posts: new Map() }, path, text);
  await buildIn(root);
  const files = readSite(join(root, '_site'));
  rmSync(root, { recursive: true });
  cleanOf.set(site, { of, files });
  return files;
}

/**
 * The next build gives what a clean one gives, nothing is left of the killed one, and a third has
 * nothing to do.
 */
async function expectMended(site: Site, about: unknown): Promise<void> {
  const { diagnostics } = await buildIn(site.root);
  expect({ about, diagnostics }).toEqual({ about, diagnostics: [] });
  const [found, clean] = [readSite(join(site.root, '_site')), await buildClean(site)];
  const different = [...new Set([...found.keys(), ...clean.keys()])].filter(
    (path) => !found.get(path)?.equals(clean.get(path) ?? Buffer.from('not there')),
  );
  const left = [
    ...readdirSync(site.root),
    ...readdirSync(cacheOf(site)),
    ...readdirSync(join(cacheOf(site), 'lock')).map((name) => `lock ${name}`),
  ];
  expect({
    about,
    different,
    left: left.filter((name) => /\.staging$|^build-|\.new$|^lock /.test(name)),
  }).toEqual({ about, different: [], left: [] });
  expect({ about, files: (await buildIn(site.root)).files }).toEqual({
    about,
    files: { written: 0, unchanged: clean.size, removed: 0 },
  });
}

describe('a build that was killed', () => {
  it(`at any of ${kills} moments is mended by the next`, async () => {
    const sites = [makeSite('one'), makeSite('two')];
    const cold = await measure(sites[0]!);
    edits['title']!(sites[0]!, [...sites[0]!.posts.keys()][0]!, 0);
    const warm = await measure(sites[0]!);
    const crashes = [...named, ...fc.sample(crash, { seed: 20_240_601, numRuns: 3 * kills })];
    const phases: Record<string, number> = {};
    await Promise.all(
      sites.map(async (site, lane) => {
        for (let number = lane, killed = 0; killed < kills / sites.length; number += sites.length) {
          const one = crashes[number]!;
          edit(site, one, number);
          const journal = readJournal(site);
          const length = one.edit === 'cold' ? cold : warm;
          // Before a fifth of the time Node is still reading the program.
          const { signal } = await runProgram(
            site,
            one.by === 'clock'
              ? { afterMs: length.ms * (0.2 + 0.8 * one.moment) }
              : {
                  env: {
                    DIE_AT: one.before || String(1 + Math.floor(one.moment * length.operations)),
                    ...(one.isHalfway && { DIE_HALFWAY: '1' }),
                  },
                },
          );
          const phase = signal === null ? 'ended' : phaseOf(site, journal);
          phases[phase] = (phases[phase] ?? 0) + 1;
          if (phase !== 'ended') killed += 1;
          if (!one.isAgain) await expectMended(site, { ...one, phase });
        }
      }),
    );
    console.info(
      `killed ${Object.entries(phases)
        .map(([phase, count]) => `${phase}: ${count}`)
        .join(', ')}`,
    );
    expect(Object.keys(phases)).toEqual(
      expect.arrayContaining(['before', 'staging', 'moving', 'moved', 'saved']),
    );
  });
});
