// Work in this process and in its threads → the same work on a disk that fails once: every call of
// the file system is counted, and one of them is answered with an error of the system.
import { syncBuiltinESMExports } from 'node:module';
import threads, { type WorkerOptions } from 'node:worker_threads';

/** What the system may say of any call. */
export const faults = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'ENOENT'] as const;
export type Fault = (typeof faults)[number];

/** A call of the file system: its name, and the line of code that makes it. */
export interface Call {
  readonly name: string;
  readonly from: string;
}

/** Shared with all threads: calls so far; which of them fails, from 1; with which fault. */
const shared = new Int32Array(new SharedArrayBuffer(12));
const [counted, failing, faultOf] = [0, 1, 2] as const;

type Any = (...args: unknown[]) => unknown;

/**
 * Wraps node:fs in the thread that it runs in. It stands alone: a thread gets it as text, before
 * anything else.
 */
function wrapDisk(
  counters: Int32Array,
  codes: readonly string[],
  onCall: ((name: string) => void) | undefined,
): void {
  const disk = process.getBuiltinModule('node:fs') as unknown as Record<string, Any>;
  const promises = disk['promises'] as unknown as Record<string, Any>;
  const numbers = process.getBuiltinModule('node:os').constants.errno as Record<string, number>;
  const [statNow, unlinkNow] = [disk['lstatSync'], disk['unlinkSync']] as [
    typeof import('node:fs').lstatSync,
    typeof import('node:fs').unlinkSync,
  ];
  const names = Object.keys(disk)
    .filter((name) => name.endsWith('Sync') && typeof disk[name] === 'function')
    .map((name) => name.slice(0, -4));

  /** What must not vanish: the program. */
  function isOfSite(path: string | undefined): path is string {
    return path?.includes('broadsheet-faults-') ?? false;
  }

  /** The error of this call, if it is the one that fails; a file of the site vanishes before it. */
  function faultIn(name: string, args: readonly unknown[]): NodeJS.ErrnoException | undefined {
    if (counters[1] === 0) return undefined;
    const number = Atomics.add(counters, 0, 1) + 1;
    onCall?.(name);
    if (number !== counters[1]) return undefined;
    const code = codes[counters[2]!]!;
    const path = typeof args[0] === 'number' ? undefined : String(args[0]);
    const isFile = isOfSite(path) && statNow(path, { throwIfNoEntry: false })?.isFile();
    if (code === 'ENOENT' && isFile) {
      unlinkNow(path);
      return undefined;
    }
    const error: NodeJS.ErrnoException = new Error(
      `${code}: injected, ${name}${path === undefined ? '' : ` '${path}'`}`,
    );
    Object.assign(error, { code, errno: -numbers[code]!, syscall: name, ...(path && { path }) });
    return error;
  }

  /** A file that is gone is no error for who says so. */
  function mayBeGone(args: readonly unknown[]): boolean {
    const options = args.at(-1) as { throwIfNoEntry?: boolean; force?: boolean } | undefined;
    return options?.throwIfNoEntry === false || options?.force === true;
  }

  for (const name of names) {
    const [sync, later, promised] = [disk[`${name}Sync`]!, disk[name], promises[name]];
    disk[`${name}Sync`] = Object.assign((...args: unknown[]) => {
      const error = faultIn(name, args);
      if (!error) return sync(...args);
      if (name === 'exists') return false;
      if (error.code === 'ENOENT' && mayBeGone(args)) return undefined;
      // The system closes a file, whatever it then says.
      if (name === 'close') sync(...args);
      throw error;
    }, sync);
    if (later)
      disk[name] = Object.assign((...args: unknown[]) => {
        const error = faultIn(name, args);
        if (!error) return later(...args);
        const callback = args.at(-1) as Any;
        process.nextTick(() => (name === 'exists' ? callback(false) : callback(error)));
      }, later);
    if (promised)
      promises[name] = (...args: unknown[]) => {
        const error = faultIn(name, args);
        return error ? Promise.reject(error) : promised(...args);
      };
  }
}

let calls: Call[] | undefined;

function notice(name: string): void {
  if (!calls) return;
  const lines = new Error().stack?.split('\n').slice(2) ?? [];
  const from = lines.filter((line) => !/faulty-disk|node:/.test(line)).slice(0, 1);
  calls.push({ name, from: from.map((line) => /[^/]*$/.exec(line)?.[0]).join(' < ') });
}

/** Wraps the disk of this thread, and of those that it starts from now on. */
export function wrapAllDisks(): void {
  wrapDisk(shared, faults, notice);
  syncBuiltinESMExports();
  const { Worker } = threads;
  const source = `
    import { syncBuiltinESMExports } from 'node:module';
    import { workerData } from 'node:worker_threads';
    (${wrapDisk.toString()})(workerData.faultyDisk, ${JSON.stringify(faults)});
    syncBuiltinESMExports();`;
  threads.Worker = class extends Worker {
    constructor(file: string | URL, options: WorkerOptions = {}) {
      super(file, {
        ...options,
        execArgv: ['--import', `data:text/javascript,${encodeURIComponent(source)}`],
        workerData: { ...options.workerData, faultyDisk: shared },
      });
    }
  };
  syncBuiltinESMExports();
}

/** Does the work, and lists its calls, those of other threads without their names. */
export async function listCalls(work: () => Promise<unknown>): Promise<readonly Call[]> {
  const list: Call[] = [];
  calls = list;
  await failAt({ call: -1, fault: 'EIO' }, work);
  calls = undefined;
  const others = shared[counted]! - list.length;
  return [...list, ...Array.from({ length: others }, () => ({ name: '', from: '' }))];
}

/** Does the work while one call fails. */
export async function failAt<Result>(
  { call, fault }: { readonly call: number; readonly fault: Fault },
  work: () => Promise<Result>,
): Promise<Result> {
  shared[counted] = 0;
  shared[faultOf] = faults.indexOf(fault);
  shared[failing] = call;
  try {
    return await work();
  } finally {
    shared[failing] = 0;
  }
}
