// Work in this process → the disk as the same work leaves it in a process that is killed (SIGKILL):
// after one change of the disk nothing changes any more, whatever the work still tries. Memory is
// not lost: what the work remembers in this process stays.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** The change at which the work dies. */
export interface Death {
  /** Its number among all changes, from 1, or among those of its kind: "renameSync 2". */
  readonly at: number | string;
  /** If the change writes, whether half of its bytes are written. */
  readonly isHalfway: boolean;
  /**
   * Whether the process is asked to end (SIGTERM): it goes on to the end of its turn, and then does
   * what processes do at their end.
   */
  readonly isAsked?: boolean;
}

const kinds = [
  'writeFileSync',
  'appendFileSync',
  'writeSync',
  'openSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'rmdirSync',
  'mkdirSync',
  'mkdtempSync',
  'copyFileSync',
  'symlinkSync',
  'utimesSync',
] as const;

type Change = (...args: unknown[]) => unknown;

/** Does the work and counts its changes of the disk. */
export async function countChanges(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  await withChanges((_, change) => {
    count += 1;
    return change();
  }, work);
  return count;
}

/** Does the work until it dies; false if it ended before. */
export async function dieAt(
  { at, isHalfway, isAsked = false }: Death,
  work: () => Promise<unknown>,
) {
  let count = 0;
  let isDead = false;
  let ending: NodeJS.Immediate | undefined;
  const before = new Set(process.listeners('exit'));
  const end = () => {
    for (const listener of process.listeners('exit'))
      if (!before.has(listener)) {
        process.off('exit', listener);
        listener(143);
      }
    isDead = true;
  };
  const counts: Record<string, number> = {};
  const outcome = await withChanges((kind, change, args) => {
    count += 1;
    counts[kind] = (counts[kind] ?? 0) + 1;
    const isTime = at === count || at === `${kind} ${counts[kind]}`;
    if (isTime && isAsked) ending ??= setImmediate(end);
    if (!isDead && (isAsked || !isTime)) return change();
    if (!isDead && isHalfway) changeHalfway(kind, change, args);
    isDead = true;
    throw new Error('The disk stands still');
  }, work);
  // The turn was the last one of the work.
  clearImmediate(ending);
  if (!isDead && outcome.error) throw outcome.error;
  return isDead;
}

/** Does the work while a function decides about each change. */
async function withChanges(
  decide: (kind: string, change: Change, args: readonly unknown[]) => unknown,
  work: () => Promise<unknown>,
): Promise<{ readonly error?: unknown }> {
  const disk = fs as unknown as Record<string, Change>;
  const changes = kinds.map((kind) => [kind, disk[kind]!] as const);
  for (const [kind, change] of changes)
    disk[kind] = (...args) =>
      kind === 'openSync' && (args[1] ?? 'r') === 'r'
        ? change(...args)
        : decide(kind, (...others) => change(...(others.length > 0 ? others : args)), args);
  syncBuiltinESMExports();
  try {
    await work();
    return {};
  } catch (error) {
    return { error };
  } finally {
    for (const [kind, change] of changes) disk[kind] = change;
    syncBuiltinESMExports();
  }
}

function changeHalfway(kind: string, change: Change, [target, data, ...rest]: readonly unknown[]) {
  if (!/^(?:write|append)/.test(kind)) return;
  const half = (data as string | Buffer).slice(0, (data as string | Buffer).length >> 1);
  change(target, half, ...(kind === 'writeSync' ? [] : rest.slice(0, 1)));
}
