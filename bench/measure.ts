// A command → its wall time, and the processor time and peak memory of its whole process tree,
// sampled from /proc on Linux. Never kills or instruments what it measures; elsewhere than on Linux
// all but the wall time is null.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one run of a command took. Memory in MB of 1,000,000 bytes. */
export type Measurement = {
  readonly wallMs: number;
  /**
   * User and system time of all processes up to the last sample. Unlike wall time, hardly larger on
   * a machine that is busy with other work.
   */
  readonly cpuMs: number | null;
  /**
   * The highest sum over the tree at one moment of the resident sets. Pages shared by two processes
   * count twice; threads share their process's.
   */
  readonly peakTreeMB: number | null;
  /**
   * The kernel's own high-water mark of the root process alone (VmHWM): misses no moment, but sees
   * no child.
   */
  readonly rootHighWaterMB: number | null;
  /** The most processes seen at one moment. */
  readonly processes: number;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

const SAMPLE_EVERY_MS = 20;
const TICK_MS = 10; // USER_HZ is 100 on every Linux that runs Node
const BYTES_A_KIB = 1024;
const BYTES_A_MB = 1_000_000;

/**
 * Runs a command to its end. One sample costs about 0.4 ms of another core; smaps_rollup (PSS)
 * would cost 15 ms for each GB.
 */
export function measure(
  command: string,
  options: { readonly args: readonly string[]; readonly cwd?: string },
): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, options.args, {
      cwd: options.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
    const tree = child.pid === undefined ? null : createTreeSampler(child.pid);
    tree?.sample();
    const timer = setInterval(() => tree?.sample(), SAMPLE_EVERY_MS);
    let wallMs = 0;
    child.on('exit', () => {
      wallMs = performance.now() - start;
      clearInterval(timer);
    });
    child.on('error', (cause) => {
      clearInterval(timer);
      reject(new Error(`Cannot run "${command}"`, { cause }));
    });
    child.on('close', (exitCode) => {
      const peaks = tree?.peaks() ?? { treeKiB: 0, rootKiB: 0, processes: 0, ticks: 0 };
      resolve({
        wallMs,
        cpuMs: peaks.ticks === 0 ? null : peaks.ticks * TICK_MS,
        peakTreeMB: megabytes(Math.max(peaks.treeKiB, peaks.rootKiB)),
        rootHighWaterMB: megabytes(peaks.rootKiB),
        processes: peaks.processes,
        exitCode,
        ...output,
      });
    });
  });
}

type Peaks = {
  readonly treeKiB: number;
  readonly rootKiB: number;
  readonly processes: number;
  readonly ticks: number;
};

/**
 * Watches a process and all that descend from it, however late they appear and even when their
 * parent ends before them.
 */
export function createTreeSampler(root: number): { sample(): void; peaks(): Peaks } {
  const members = new Set([root]);
  const ticks = new Map<number, number>();
  const strangers = new Set<string>();
  const peak = { treeKiB: 0, rootKiB: 0, processes: 0 };

  function sample(): void {
    adoptNewcomers();
    let treeKiB = 0;
    for (const pid of members) {
      const status = readStatus(String(pid));
      if (status === null) {
        members.delete(pid);
        continue;
      }
      treeKiB += status.residentKiB;
      ticks.set(pid, readTicks(pid) ?? ticks.get(pid) ?? 0);
      if (pid === root) peak.rootKiB = Math.max(peak.rootKiB, status.highWaterKiB);
    }
    peak.treeKiB = Math.max(peak.treeKiB, treeKiB);
    peak.processes = Math.max(peak.processes, members.size);
  }

  // Only ids not seen before are read: a parent is known for good the first time, and a machine has
  // hundreds of others.
  function adoptNewcomers(): void {
    const parents = new Map<number, number>();
    const present = new Set<string>();
    for (const entry of listProcesses()) {
      if (strangers.has(entry)) present.add(entry);
      else if (!members.has(Number(entry)))
        parents.set(Number(entry), readStatus(entry)?.parent ?? 0);
    }
    for (let grew = true; grew; ) {
      grew = false;
      for (const [pid, parent] of parents) {
        if (!members.has(parent) || members.has(pid)) continue;
        members.add(pid);
        grew = true;
      }
    }
    strangers.clear();
    for (const entry of present) strangers.add(entry);
    for (const pid of parents.keys()) if (!members.has(pid)) strangers.add(String(pid));
  }

  return {
    sample,
    peaks: () => ({ ...peak, ticks: [...ticks.values()].reduce((sum, own) => sum + own, 0) }),
  };
}

type Status = {
  readonly parent: number;
  readonly residentKiB: number;
  readonly highWaterKiB: number;
};

/**
 * Reads proc(5) "status"; null once the process is gone. A process that has ended but is not yet
 * collected has no memory lines.
 */
function readStatus(pid: string): Status | null {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'latin1');
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { parent: field('PPid'), residentKiB: field('VmRSS'), highWaterKiB: field('VmHWM') };
  } catch {
    return null;
  }
}

/**
 * Reads utime and stime of proc(5) "stat": the 14th and 15th field, counted behind the name, which
 * may hold spaces.
 */
function readTicks(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return null;
  }
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((entry) => /^\d/.test(entry));
  } catch {
    return [];
  }
}

function megabytes(kibibytes: number): number | null {
  return kibibytes === 0 ? null : (kibibytes * BYTES_A_KIB) / BYTES_A_MB;
}
