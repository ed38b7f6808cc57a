// The two engines under test: how each is called on its site, what must be gone before a cold
// build, and how to read what it did. Never runs a build; bench.ts does.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An engine, ready to be measured again and again. */
export type Engine = {
  readonly name: 'broadsheet' | 'hugo';
  readonly version: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly outputFolder: string;
  /**
   * Everything that a build leaves behind; moved away before each run, so that each is the first.
   */
  readonly leftovers: readonly string[];
};

/**
 * What `build --json` says of itself. Stages are whatever it names, in its order, in milliseconds.
 */
export type BuildReport = {
  readonly posts: number;
  readonly pages: number;
  readonly pagesByKind: Readonly<Record<string, number>>;
  readonly diagnostics: number;
  readonly rendered: number;
  readonly written: number;
  readonly stagesMs: Readonly<Record<string, number>>;
  readonly peakMemoryMB: number | null;
};

/** The files of an output folder. */
export type OutputCount = {
  readonly files: number;
  readonly bytes: number;
  readonly postPages: number;
};

/** Broadsheet as users run it: the compiled command line in a process of its own. */
export function broadsheetEngine(
  site: string,
  options: { readonly cli: string; readonly workers?: number },
): Engine {
  const outputFolder = join(site, '_site');
  const args = [
    options.cli,
    'build',
    '--root',
    site,
    '--output',
    outputFolder,
    '--now',
    '2026-01-01T00:00:00Z',
    '--json',
  ];
  if (options.workers !== undefined) args.push('--workers', String(options.workers));
  const leftovers = [outputFolder, join(site, '.cache')];
  return {
    name: 'broadsheet',
    version: `Node ${process.version}`,
    command: process.execPath,
    args,
    cwd: site,
    outputFolder,
    leftovers,
  };
}

/** Hugo with its own caches out of the way: neither minified nor told to collect garbage. */
export function hugoEngine(
  site: string,
  hugo: { readonly command: string; readonly version: string },
): Engine {
  const outputFolder = join(site, 'public');
  const cache = join(site, 'cache');
  const args = ['--quiet', '--source', site, '--destination', outputFolder, '--cacheDir', cache];
  const leftovers = [outputFolder, cache, join(site, 'resources'), join(site, '.hugo_build.lock')];
  return {
    name: 'hugo',
    version: hugo.version,
    command: hugo.command,
    args,
    cwd: site,
    outputFolder,
    leftovers,
  };
}

/**
 * Finds the Hugo to measure: the one named, else the first on the search path. Null where neither
 * answers.
 */
export function findHugo(
  named: string | undefined,
  searchPath: string,
): { readonly command: string; readonly version: string } | null {
  const onPath = searchPath
    .split(delimiter)
    .map((folder) => join(folder, 'hugo'))
    .find((path) => existsSync(path));
  const command = named ?? onPath;
  if (command === undefined) return null;
  const { status, stdout } = spawnSync(command, ['version'], { encoding: 'utf8' });
  return status === 0 ? { command, version: stdout.trim() } : null;
}

/**
 * Reads the JSON of a build, kindly: what is missing or of another shape is left out, except the
 * number of posts.
 */
export function parseBuildReport(stdout: string): BuildReport {
  const json = JSON.parse(stdout) as Record<string, unknown>;
  const pages = recordOf(json['pages']);
  const stages = recordOf(json['ms']);
  const posts = numberOf(recordOf(json['posts'])['total']);
  if (posts === null) throw new Error('Cannot read the report of the build: no number of posts');
  return {
    posts,
    pages: numberOf(pages['total']) ?? 0,
    pagesByKind: numbersOf(recordOf(pages['byKind'])),
    diagnostics: Array.isArray(json['diagnostics'])
      ? json['diagnostics'].length
      : (numberOf(json['diagnostics']) ?? 0),
    rendered: numberOf(pages['rendered']) ?? 0,
    written: numberOf(recordOf(json['files'])['written']) ?? 0,
    stagesMs: numbersOf(stages),
    peakMemoryMB: numberOf(json['peakMemoryMB']),
  };
}

/**
 * Counts what a build wrote, hidden folders apart. A post's page is a page under /YYYY/MM/ with a
 * name that is no day.
 */
export function countOutput(folder: string): OutputCount {
  const count = { files: 0, bytes: 0, postPages: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const url = path.slice(folder.length).replaceAll('\\', '/');
    count.files += 1;
    count.bytes += statSync(path).size;
    if (/^\/\d{4}\/\d{2}\/(?!\d{2}(\/|\.)|index\.)[^/]+(\/index)?\.html$/.test(url))
      count.postPages += 1;
  }
  return count;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function numbersOf(record: Record<string, unknown>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(record).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
