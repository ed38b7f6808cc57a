// npm run bench: makes an archive in a temporary folder, builds it cold with Broadsheet and, if
// asked, with Hugo in turn, and prints what each took. Progress goes to stderr. Never reads or
// writes a site of the user.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { cpus, loadavg, platform, release, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  broadsheetEngine,
  countOutput,
  type Engine,
  findHugo,
  hugoEngine,
  parseBuildReport,
} from './engines.ts';
import { measureGrowth, renderGrowth } from './growth.ts';
import {
  type IncrementalReport,
  type IncrementalRun,
  renderIncremental,
  scenarios,
} from './incremental.ts';
import { measure } from './measure.ts';
import { type BenchOptions, parseOptions, type RelevanceWords, USAGE } from './options.ts';
import { type BenchReport, mediansOf, type Run, ratiosOf, renderReport } from './report.ts';
import { type WrittenArchive, writeArchive } from './write-archive.ts';
import { writeHugoFrame, writeHugoPost } from './write-hugo-site.ts';

const SEED = 'broadsheet';

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseOptions(words);
  if (parsed.kind === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (parsed.kind === 'growth') return await checkGrowth();
  if (parsed.kind === 'relevance') return await checkRelevance(parsed);
  if (parsed.kind === 'error') return fail(2, `${parsed.message} (see --help)`);
  const { options } = parsed;
  const cli = findCli();
  if (!existsSync(cli)) return fail(2, `Cannot measure Broadsheet: no file "${cli}"`);
  const hugo =
    options.peer === undefined ? null : findHugo(process.env['HUGO'], process.env['PATH'] ?? '');
  if (options.peer !== undefined && hugo === null)
    return fail(2, 'Cannot find Hugo: install it, or set HUGO to the path of its program');
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  process.once('SIGINT', () => {
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  });
  try {
    const engines = [
      broadsheetEngine(join(folder, 'broadsheet'), {
        cli,
        ...(options.workers === undefined ? {} : { workers: options.workers }),
      }),
      ...(hugo === null ? [] : [hugoEngine(join(folder, 'hugo'), hugo)]),
    ];
    mkdirSync(join(folder, 'aside'));
    const archive = writeSites(folder, options);
    if (options.incremental) {
      process.stdout.write(renderIncremental(await measureChanges(engines, options)));
      return 0;
    }
    const runs: Run[] = [];
    for (let round = 1; round <= options.runs; round += 1) {
      for (const engine of engines)
        runs.push(
          await runOnce(engine, { round, posts: options.posts, aside: join(folder, 'aside') }),
        );
    }
    const report = makeReport(runs, { engines, archive });
    process.stdout.write(
      options.json ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report),
    );
    return 0;
  } catch (error) {
    return fail(1, error instanceof Error ? error.message : String(error));
  } finally {
    if (options.keep) progress(`kept ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

function findCli(): string {
  return (
    process.env['BROADSHEET_CLI'] ??
    fileURLToPath(new URL('../dist/bundle/cli.js', import.meta.url))
  );
}

async function checkGrowth(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  try {
    const results = await measureGrowth({ cli: findCli(), folder, progress });
    process.stdout.write(renderGrowth(results));
    return results.some(({ isFault }) => isFault) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkRelevance({ corpus, json }: RelevanceWords): Promise<number> {
  const { measureRelevance } = await import('./relevance/measure-relevance.ts');
  const { renderScores } = await import('./relevance/render-scores.ts');
  const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  try {
    const folder = corpus === undefined ? {} : { corpus: resolve(corpus) };
    const report = await measureRelevance({ ...folder, scratch, progress });
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : renderScores(report));
    return 0;
  } catch (error) {
    return fail(1, error instanceof Error ? error.message : String(error));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function writeSites(folder: string, options: BenchOptions): WrittenArchive {
  progress(`making ${options.posts} posts in ${folder}`);
  const hugoSite = join(folder, 'hugo');
  const shape = { seed: SEED, posts: options.posts };
  if (options.peer === undefined) return writeArchive(join(folder, 'broadsheet'), { shape });
  writeHugoFrame(hugoSite, options.peer);
  return writeArchive(join(folder, 'broadsheet'), {
    shape,
    onPost: (path, text) => writeHugoPost(hugoSite, { path, text }),
  });
}

/** Builds the site cold, then again after each change, each time in a process of its own. */
async function measureChanges(
  [broadsheet, hugo]: readonly Engine[],
  { posts, runs: rounds }: BenchOptions,
): Promise<IncrementalReport> {
  const engine = broadsheet!;
  const build = async () => {
    if (platform() === 'linux') execFileSync('sync');
    const { exitCode, stdout, stderr, wallMs, peakTreeMB } = await measure(engine.command, {
      args: engine.args,
      cwd: engine.cwd,
    });
    if (exitCode !== 0)
      throw new Error(
        `Cannot measure ${engine.name}: it ended with code ${exitCode}\n${stderr.slice(-2000)}`,
      );
    return { wallMs, peakTreeMB, ...parseBuildReport(stdout) };
  };
  const cold = await build();
  progress(`cold: ${(cold.wallMs / 1000).toFixed(2)} s`);
  const runs: IncrementalRun[] = [];
  for (const { name, edit } of scenarios) {
    for (let round = 1; round <= rounds; round += 1) {
      edit(engine.cwd, round);
      const { wallMs, peakTreeMB, rendered, written } = await build();
      progress(`${name}, run ${round}: ${(wallMs / 1000).toFixed(2)} s`);
      runs.push({ name, wallMs, peakTreeMB, rendered, written });
    }
  }
  const peer = hugo && (await measure(hugo.command, { args: hugo.args, cwd: hugo.cwd }));
  return { posts, coldMs: cold.wallMs, hugoMs: peer?.wallMs ?? null, runs };
}

/**
 * Builds once from nothing. What earlier work has left in the disk's write queue is waited for, not
 * measured; earlier output is moved aside, since deleting 30,000 files makes some disks ten times
 * slower for the minute after.
 */
async function runOnce(
  engine: Engine,
  options: { readonly round: number; readonly posts: number; readonly aside: string },
): Promise<Run> {
  for (const path of engine.leftovers) {
    if (existsSync(path))
      renameSync(path, join(mkdtempSync(join(options.aside, 'run-')), 'leftover'));
  }
  if (platform() === 'linux') execFileSync('sync');
  const loadBefore = loadavg()[0] ?? 0;
  const { exitCode, stdout, stderr, ...measured } = await measure(engine.command, {
    args: engine.args,
    cwd: engine.cwd,
  });
  if (exitCode !== 0)
    throw new Error(
      `Cannot measure ${engine.name}: it ended with code ${exitCode}\n` +
        (stderr.slice(-2000) || stdout.slice(-2000)),
    );
  const output = countOutput(engine.outputFolder);
  const build = engine.name === 'broadsheet' ? { build: parseBuildReport(stdout) } : {};
  const posts = build.build?.posts ?? output.postPages;
  if (posts !== options.posts || output.files < posts) {
    throw new Error(
      `Cannot measure ${engine.name}: ` +
        `it published ${posts} of ${options.posts} posts in ${output.files} files`,
    );
  }
  const seconds = (measured.wallMs / 1000).toFixed(2);
  const megabytes = Math.round(measured.peakTreeMB ?? 0);
  progress(`run ${options.round} ${engine.name}: ${seconds} s, ${megabytes} MB`);
  return { engine: engine.name, round: options.round, ...measured, loadBefore, output, ...build };
}

function makeReport(
  runs: readonly Run[],
  setup: { readonly engines: readonly Engine[]; readonly archive: WrittenArchive },
): BenchReport {
  const processors = cpus();
  const medians = mediansOf(runs);
  return {
    machine: {
      cpu: processors[0]?.model.trim() ?? 'unknown processor',
      cores: processors.length,
      memoryMB: Math.round(totalmem() / 1_000_000),
      node: process.version,
      platform: `${platform()} ${release()}`,
    },
    commands: Object.fromEntries(
      setup.engines.map((engine) => [engine.name, [engine.command, ...engine.args].join(' ')]),
    ),
    versions: Object.fromEntries(setup.engines.map((engine) => [engine.name, engine.version])),
    archive: { ...setup.archive, seed: SEED },
    runs,
    medians,
    ratios: ratiosOf(medians),
  };
}

function progress(message: string): void {
  process.stderr.write(`bench: ${message}\n`);
}

function fail(code: number, message: string): number {
  process.stderr.write(`bench: ${message}\n`);
  return code;
}
