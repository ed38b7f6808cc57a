// A cache folder → the right to build there alone. Every process that wants it puts a file with its
// own name into lock/, so that no file is ever taken over: the file of a dead process is removed by
// its name, which no other process will have.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { shortHash } from '../lib/hash.ts';

/** Who a process is, and what it knows of others. */
export interface ProcessIdentity {
  /**
   * Equal for two processes if, and only if, they see the same process numbers: on the same host,
   * since the same boot, in the same container.
   */
  readonly machine: string;
  readonly host: string;
  readonly pid: number;
  /**
   * When a process of this machine started, in the system's ticks: tells it from a later one with
   * the same number. "0" if the system does not say, undefined if there is no such process.
   */
  readonly startOf: (pid: number) => string | undefined;
}

/** The process that has the lock. */
export interface LockHolder {
  readonly pid: number;
  /** Empty if it has not written it yet. */
  readonly host: string;
}

export interface LockOptions {
  /** How long to wait for another build, in milliseconds. */
  readonly waitMs: number;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  /** Called once, when the wait begins. */
  readonly onWait?: (holder: LockHolder) => void;
  readonly self?: ProcessIdentity;
}

export type Lock =
  | { readonly kind: 'held'; readonly release: () => void }
  | { readonly kind: 'busy'; readonly holder: LockHolder };

/**
 * If nobody can tell whether the process of a lock lives, the lock counts for so many milliseconds
 * after it was touched. Hosts' clocks may differ by less.
 */
const freshMs = 30_000;
const touchMs = 5_000;
const pollMs = 50;

/**
 * Takes the lock of a cache folder, waiting for another build to end. If nothing can be written
 * there, the build remembers nothing either: the lock is then held and locks nothing.
 */
export async function acquireLock(
  cache: string,
  { waitMs, now, onWait, self = readIdentity() }: LockOptions,
): Promise<Lock> {
  const folder = join(cache, 'lock');
  const own = `${self.machine}-${self.pid}-${self.startOf(self.pid) ?? '0'}`;
  for (let waitedMs = 0; ; ) {
    const taken = claim(folder, own, { self, now });
    if (taken === 'held') return { kind: 'held', release: keepFresh(join(folder, own), now) };
    if (taken === 'unwritable') return { kind: 'held', release: () => {} };
    if (taken !== 'again') {
      if (waitedMs >= waitMs) return { kind: 'busy', holder: taken };
      if (waitedMs === 0) onWait?.(taken);
    }
    // Different for each process, so that two that began at once get out of step.
    const pauseMs = pollMs + (self.pid % pollMs);
    if (taken !== 'again') waitedMs += pauseMs;
    await sleep(pauseMs);
  }
}

/**
 * Tries once. A process writes its name before it looks for others. Of two that come at once at
 * least one therefore sees the other, and withdraws ("again"): two never hold the lock.
 */
function claim(
  folder: string,
  own: string,
  looker: Looker,
): LockHolder | 'held' | 'again' | 'unwritable' {
  try {
    mkdirSync(folder, { recursive: true });
    const [living] = findLiving(folder, looker);
    if (living) return living.holder;
    const file = join(folder, own);
    try {
      writeFileSync(file, looker.self.host, { flag: 'wx' });
      utimesSync(file, looker.now() / 1000, looker.now() / 1000);
      if (!findLiving(folder, looker).some(({ name }) => name !== own)) return 'held';
    } catch (error) {
      // Another thread of this process was faster.
      if (errorCode(error) === 'EEXIST') return 'again';
      rmSync(file, { force: true });
      throw error;
    }
    rmSync(file, { force: true });
    return 'again';
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return 'unwritable';
  }
}

interface Looker {
  readonly self: ProcessIdentity;
  readonly now: () => number;
}

/** Finds the processes that have or want the lock; removes the files of dead ones. */
function findLiving(
  folder: string,
  looker: Looker,
): { readonly name: string; readonly holder: LockHolder }[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const [, machine, pid, start] = /^(\w+)-(\d+)-(\d+)$/.exec(name) ?? [];
      if (machine === undefined) return [];
      const file = join(folder, name);
      if (isAlive({ machine, pid: Number(pid), start: start!, file }, looker))
        return [{ name, holder: { pid: Number(pid), host: readIfThere(file) } }];
      rmSync(file, { force: true });
      return [];
    });
}

interface Claim {
  readonly machine: string;
  readonly pid: number;
  readonly start: string;
  readonly file: string;
}

/** No process has another number; 0 would mean every process of this group. */
const mostPid = 2 ** 31 - 1;

function isAlive({ machine, pid, start, file }: Claim, { self, now }: Looker): boolean {
  if (pid === 0 || pid > mostPid) return false;
  const found = machine === self.machine ? self.startOf(pid) : '0';
  if (found === undefined) return false;
  if (found !== '0') return found === start;
  const touched = statSync(file, { throwIfNoEntry: false });
  // A time in the future is no fresher than one in the past: a clock was wrong, and may have been
  // corrected since.
  return touched !== undefined && Math.abs(now() - touched.mtimeMs) < freshMs;
}

/**
 * Touches the file every few seconds, for those who cannot tell whether this process lives. Returns
 * a function that removes the file.
 */
function keepFresh(file: string, now: () => number): () => void {
  const touch = () => {
    try {
      utimesSync(file, now() / 1000, now() / 1000);
    } catch (error) {
      // Somebody has emptied the cache; that must not end the build.
      if (errorCode(error) === undefined) throw error;
    }
  };
  const timer = setInterval(touch, touchMs).unref();
  return () => {
    clearInterval(timer);
    try {
      rmSync(file, { force: true });
    } catch (error) {
      // It is worth nothing once this process has ended.
      if (errorCode(error) === undefined) throw error;
    }
  };
}

/** This process, as the system knows it. */
export function readIdentity(): ProcessIdentity {
  const host = hostname();
  // A process number has a meaning only within one boot of a kernel and one of its namespaces.
  const machine = shortHash(
    [host, readIfThere('/proc/sys/kernel/random/boot_id'), namespace()].join('\n'),
  );
  return { machine, host, pid: process.pid, startOf };
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/**
 * proc_pid_stat(5): the third field is the state, the 22nd the start; the second is a name in
 * brackets with anything in it.
 */
function startOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists, and belongs to another user.
    if (errorCode(error) === 'ESRCH') return undefined;
  }
  const stat = readIfThere(`/proc/${pid}/stat`);
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie has ended, and waits for its parent to notice.
  return state === 'Z' || state === 'X' ? undefined : (fields[18] ?? '0');
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

function errorCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
