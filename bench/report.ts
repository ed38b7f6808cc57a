// Measured runs → medians, ratios and the tables that people read. Pure: text in and out.
import type { BuildReport, OutputCount } from './engines.ts';
import type { WrittenArchive } from './write-archive.ts';

/** One build of one engine. Memory in MB of 1,000,000 bytes. */
export type Run = {
  readonly engine: 'broadsheet' | 'hugo';
  readonly round: number;
  readonly wallMs: number;
  readonly cpuMs: number | null;
  readonly peakTreeMB: number | null;
  readonly rootHighWaterMB: number | null;
  readonly processes: number;
  /** What else the machine was doing: the load average of the minute before. */
  readonly loadBefore: number;
  readonly output: OutputCount;
  /** What Broadsheet says of itself; Hugo says nothing. */
  readonly build?: BuildReport;
};

/** All that one call of the benchmark found out; printed as it is with --json. */
export type BenchReport = {
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryMB: number;
    readonly node: string;
    readonly platform: string;
  };
  readonly commands: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly archive: WrittenArchive & { readonly seed: string };
  readonly runs: readonly Run[];
  readonly medians: Readonly<Record<string, Median>>;
  /** Hugo's medians divided by Broadsheet's: above 1, Broadsheet is the faster or smaller. */
  readonly ratios: {
    readonly wall: number;
    readonly cpu: number | null;
    readonly peakMemory: number | null;
  } | null;
};

export type Median = {
  readonly wallMs: number;
  readonly cpuMs: number | null;
  readonly peakTreeMB: number | null;
};

/** The middle value; of an even number, the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (
    ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
  );
}

function medianOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : medianOf(known);
}

/** The medians of each engine that ran. */
export function mediansOf(runs: readonly Run[]): Record<string, Median> {
  const medians: Record<string, Median> = {};
  for (const engine of new Set(runs.map((run) => run.engine))) {
    const own = runs.filter((run) => run.engine === engine);
    medians[engine] = {
      wallMs: medianOf(own.map((run) => run.wallMs)),
      cpuMs: medianOfKnown(own.map((run) => run.cpuMs)),
      peakTreeMB: medianOfKnown(own.map((run) => run.peakTreeMB)),
    };
  }
  return medians;
}

/** How many times Broadsheet's median goes into the peer's; null without a peer. */
export function ratiosOf(medians: Readonly<Record<string, Median>>): BenchReport['ratios'] {
  const { broadsheet, hugo } = medians;
  if (broadsheet === undefined || hugo === undefined) return null;
  const divide = (a: number | null, b: number | null): number | null =>
    a === null || b === null ? null : a / b;
  return {
    wall: hugo.wallMs / broadsheet.wallMs,
    cpu: divide(hugo.cpuMs, broadsheet.cpuMs),
    peakMemory: divide(hugo.peakTreeMB, broadsheet.peakTreeMB),
  };
}

/**
 * Prints a report for people. Stage times are those of the Broadsheet run nearest to its median.
 */
export function renderReport(report: BenchReport): string {
  const { broadsheet } = report.medians;
  const fromMedian = ({ wallMs }: Run) => Math.abs(wallMs - (broadsheet?.wallMs ?? 0));
  const typical = report.runs
    .filter((run) => run.engine === 'broadsheet')
    .toSorted((a, b) => fromMedian(a) - fromMedian(b))[0];
  const lines = [
    ...renderSetup(report),
    '',
    ...renderTable(tableOf(report)),
    'cpu s: user and system time of the process tree, the fairer measure if the load is above 0.',
    'peak MB: highest sum of resident sets over the process tree; root MB: VmHWM of its first',
    'process; MB = 1,000,000 bytes.',
    ...(typical?.build === undefined ? [] : ['', ...renderBuild(typical, typical.build)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was measured, and where. */
function renderSetup({ machine, versions, archive, commands }: BenchReport): string[] {
  const place = [
    machine.cpu,
    `${machine.cores} cores`,
    `${count(machine.memoryMB)} MB`,
    machine.platform,
    `Node ${machine.node}`,
  ];
  const posts = [
    `${count(archive.posts)} posts`,
    `${count(archive.words)} words`,
    `${megabytes(archive.bytes)} MB of Markdown`,
    `seed "${archive.seed}"`,
  ];
  const peers = Object.entries(versions).filter(([name]) => name !== 'broadsheet');
  return [
    `Machine   ${place.join(', ')}`,
    ...peers.map(([, version]) => `Peer      ${version}`),
    `Archive   ${posts.join(', ')}`,
    ...Object.values(commands).map((command) => `Command   ${command}`),
  ];
}

/** A row for each run, each median and the ratios, below the names of the columns. */
function tableOf({ runs, medians, ratios }: BenchReport): (readonly string[])[] {
  return [
    [
      ...['run', 'engine', 'wall s', 'cpu s', 'peak MB', 'root MB', 'procs'],
      ...['files', 'output MB', 'posts', 'load'],
    ],
    ...runs.map((run) => [
      String(run.round),
      run.engine,
      seconds(run.wallMs),
      seconds(run.cpuMs),
      memory(run.peakTreeMB),
      memory(run.rootHighWaterMB),
      String(run.processes),
      count(run.output.files),
      megabytes(run.output.bytes),
      count(run.output.postPages),
      run.loadBefore.toFixed(1),
    ]),
    ...Object.entries(medians).map(([engine, median]) => [
      'median',
      engine,
      seconds(median.wallMs),
      seconds(median.cpuMs),
      memory(median.peakTreeMB),
    ]),
    ...(ratios === null
      ? []
      : [
          [
            'ratio',
            'hugo ÷ broadsheet',
            times(ratios.wall),
            times(ratios.cpu),
            times(ratios.peakMemory),
          ],
        ]),
  ];
}

function renderBuild(run: Run, build: BuildReport): string[] {
  const total = build.stagesMs['total'] ?? run.wallMs;
  const kinds = Object.entries(build.pagesByKind)
    .map(([kind, pages]) => `${count(pages)} ${kind}`)
    .join(', ');
  return [
    [
      `Broadsheet, run ${run.round}: ${count(build.pages)} pages`,
      `${count(build.pages / (run.wallMs / 1000))} pages a second`,
      `${count(build.diagnostics)} diagnostics`,
    ].join(', '),
    ...(kinds === '' ? [] : [`Pages     ${kinds}`]),
    ...(build.peakMemoryMB === null
      ? []
      : [`Memory    ${count(build.peakMemoryMB)} MB by its own account`]),
    '',
    ...renderTable([
      ['stage', 'ms', '%'],
      ...Object.entries(build.stagesMs).map(([stage, ms]) => [
        stage,
        count(Math.round(ms)),
        ((ms / total) * 100).toFixed(1),
      ]),
    ]),
  ];
}

/** Lays out rows in columns: words to the left, figures to the right. */
function renderTable(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number): number =>
    Math.max(...rows.map((row) => (row[column] ?? '').length));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        /^[\d–]/.test(rows[1]?.[column] ?? '')
          ? cell.padStart(width(column))
          : cell.padEnd(width(column)),
      )
      .join('  ')
      .trimEnd(),
  );
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function seconds(ms: number | null): string {
  return ms === null ? '–' : (ms / 1000).toFixed(2);
}

function times(ratio: number | null): string {
  return ratio === null ? '–' : `${ratio.toFixed(2)}×`;
}

function memory(value: number | null): string {
  return value === null ? '–' : count(value);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
