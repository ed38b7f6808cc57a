// A command line → what comes of it: in this process, which is quick and cannot have threads, or in
// one of its own, as people run it. Progress is left out of what was said.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { build } from '../../src/build/build.ts';
import { run } from '../../src/commands/run.ts';
import { readSite } from './read-site.ts';

/** What a run said and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** When all builds of these tests take place, unless they say otherwise. */
export const now = '2024-06-01T12:00:00Z';

const progress = /^(?:survey|read|model|images|plan|print|publish): \d+ of \d+\n/gm;

/** Runs a command line in this process. */
export async function broadsheet(cwd: string, ...argv: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await run(argv, {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
    cwd,
    env: {},
    now: () => Date.parse(now),
    locale: () => ({ locale: 'en-US', timeZone: 'UTC' }),
    openDialogue: undefined,
    build: (options) => build({ ...options, workers: 1 }),
    serve: () => Promise.reject(new Error('no test here serves a site')),
    untilInterrupted: () => Promise.resolve(),
  });
  return { code, out: said.out, err: said.err.replace(progress, '') };
}

/** What dist/bundle/cli.js is run with: its variables besides PATH, and its flags. */
export interface ProgramOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs dist/bundle/cli.js in a process of its own. */
export function runProgram(
  argv: readonly string[],
  { cwd, env = {} }: ProgramOptions,
): Promise<Ran> {
  const child = spawn(process.execPath, [resolve('dist/bundle/cli.js'), ...argv], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) =>
      done({ code, out: said.out, err: said.err.replace(progress, '') }),
    );
  });
}

/** An empty folder for one test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of tests/fixtures/sites/<name>, which the test may build in and change. */
export function copySite(name: string): string {
  const folder = makeFolder();
  cpSync(resolve('tests/fixtures/sites', name), folder, { recursive: true });
  return folder;
}

/** The files of a folder as texts. */
export function readTexts(folder: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(readSite(folder), ([path, bytes]) => [path, bytes.toString()]),
  );
}

/** One file of the default output of a site. */
export function readOutput(root: string, path: string): string {
  return readFileSync(join(root, '_site', path), 'utf8');
}

/** A post's file: its fields a line each, then its text. */
export function postText(fields: Readonly<Record<string, string>>, text = 'Text.\n'): string {
  const all = { title: 'Untitled', date: '2024-03-11', ...fields };
  return `---\n${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n\n${text}`;
}

/** What `--json` prints. */
export interface JsonReport {
  readonly posts: {
    readonly total: number;
    readonly drafts: number;
    readonly future: number;
    readonly expired: number;
    readonly unlisted: number;
  };
  readonly pages: { readonly total: number; readonly byKind: Readonly<Record<string, number>> };
  readonly files: {
    readonly written: number;
    readonly unchanged: number;
    readonly removed: number;
  };
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly path: string;
    readonly line: number;
    readonly column: number;
  }[];
  readonly ms: Readonly<Record<string, number>>;
}

/** Builds a site in this process into its `_site`; fails where the build does. */
export async function buildJson(root: string, ...flags: readonly string[]): Promise<JsonReport> {
  const { code, out, err } = await broadsheet(root, 'build', '--json', ...flags);
  if (code !== 0) throw new Error(`the build ended with ${code}: ${out}${err}`);
  return JSON.parse(out) as JsonReport;
}
