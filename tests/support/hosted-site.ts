// A small site as its repository has it: with a package.json, its lock, and an engine that is this
// project's. `npm ci` and `npx broadsheet` run in it as they are written, without a registry.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder, postText, type Ran } from './broadsheet.ts';

/**
 * npm links a local package that has no dependencies of its own; all that it does is to start the
 * compiled program.
 */
const engine = `#!/usr/bin/env node
if (process.env.TEST_NOW) Date.now = () => Date.parse(process.env.TEST_NOW);
import(${JSON.stringify(resolve('dist/bundle/cli.js'))});
`;
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'name' | 'version',
  string
>;
const owner = { name: 'notes', version: '1.0.0', dependencies: { [name]: 'file:engine' } };
const engineManifest = { name, version, bin: { broadsheet: 'cli.js' } };

/** The files of the repository, but for its posts. */
const repository = {
  'package.json': JSON.stringify(owner),
  'package-lock.json': JSON.stringify({
    ...owner,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': owner,
      engine: engineManifest,
      [`node_modules/${name}`]: { resolved: 'engine', link: true },
    },
  }),
  'engine/package.json': JSON.stringify(engineManifest),
  'engine/cli.js': engine,
  'broadsheet.config.json': '{ "title": "Notes", "url": "https://example.org/" }',
  'public/.well-known/security.txt': 'Contact: mailto:notes@example.org\n',
};

/** The posts of the repository: one that is published, and one that is for the second of June. */
export const posts: Readonly<Record<string, string>> = {
  'posts/2024-03-11-roads.md': postText({ title: 'Roads', tags: '[roads]' }),
  'posts/2024-06-02-rivers.md': postText({ title: 'Rivers', date: '2024-06-02', tags: '[rivers]' }),
};

/** Puts the files of the repository, with these posts, into a folder. */
export function checkOut(folder: string, files = posts): void {
  for (const [path, text] of Object.entries({ ...repository, ...files })) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/**
 * Programs that do in this repository what npm does in it, in a fiftieth of the time: `npm ci`
 * links the engine, `npx` runs a program of node_modules/.
 */
const quickNpm = {
  npm: `#!/bin/sh
[ "$*" = ci ] || { echo "npm $*: not known here" >&2; exit 1; }
rm -rf node_modules && mkdir -p node_modules/.bin
ln -s ../engine node_modules/${name} && chmod +x engine/cli.js
ln -s ../${name}/cli.js node_modules/.bin/${name}
`,
  npx: '#!/bin/sh\nprogram=$1; shift; exec "node_modules/.bin/$program" "$@"\n',
};

/** Where and when a script runs; `now` stands for the clock. */
export interface ShellOptions {
  readonly cwd: string;
  readonly now?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Folders that come first on the PATH. */
  readonly paths?: readonly string[];
  /** Which npm and npx run if `paths` has none; npm's own are slow. */
  readonly npm?: 'quick' | 'real';
}

/** Runs a script as GitHub does: with bash, up to the first command that fails. */
export function runShell(
  script: string,
  { cwd, now = '2024-06-01T12:00:00Z', env = {}, paths = [], npm = 'quick' }: ShellOptions,
): Promise<Ran> {
  const ofNpm = npm === 'quick' ? [makeScripts(quickNpm)] : [];
  const inherited = {
    PATH: [...paths, ...ofNpm, process.env['PATH']].join(':'),
    HOME: process.env['HOME'],
  };
  const quiet = {
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
  const child = spawn('bash', ['-e', '-c', script], {
    cwd,
    env: { ...inherited, ...quiet, TEST_NOW: now, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code, ...said }));
  });
}

/**
 * A folder for the PATH with programs that stand for others; each is a script of Node's, which has
 * its arguments in `words`.
 */
export function makePrograms(programs: Readonly<Record<string, string>>): string {
  const scripts = Object.entries(programs).map(([program, script]) => [
    program,
    [
      '#!/usr/bin/env node',
      // A module or not: a package.json above the folder decides.
      "const fs = process.getBuiltinModule('node:fs');",
      'const words = process.argv.slice(2);',
      `${script}`,
      '',
    ].join('\n'),
  ]);
  return makeScripts(Object.fromEntries(scripts) as Record<string, string>);
}

function makeScripts(scripts: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  for (const [program, script] of Object.entries(scripts)) {
    const file = join(folder, program);
    writeFileSync(file, script);
    chmodSync(file, 0o755);
  }
  return folder;
}
