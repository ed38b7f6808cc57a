import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock, type LockOptions, type ProcessIdentity } from '../../src/cache/lock.ts';

let cache: string;
beforeEach(() => {
  cache = join(mkdtempSync(join(tmpdir(), 'broadsheet-lock-')), 'cache');
});
afterEach(() => rmSync(join(cache, '..'), { recursive: true }));

const nowMs = Date.parse('2024-06-01T12:00:00Z');

/** A process with a number, on a machine where those of `starts` run. */
function identity(
  pid: number,
  {
    machine = 'm1',
    host = 'desk',
    starts = { 1: '100', 2: '200', 3: '300' } as Record<number, string>,
  } = {},
): ProcessIdentity {
  return { machine, host, pid, startOf: (of) => starts[of] };
}

function acquire(self: ProcessIdentity, options: Partial<LockOptions> = {}) {
  return acquireLock(cache, { waitMs: 0, now: () => nowMs, self, ...options });
}

async function hold(
  self: ProcessIdentity,
  options: Partial<LockOptions> = {},
): Promise<() => void> {
  const lock = await acquire(self, options);
  if (lock.kind !== 'held') throw new Error(`not held: ${JSON.stringify(lock)}`);
  return lock.release;
}

const files = () => readdirSync(join(cache, 'lock'));

/** A claim as a process leaves it that was killed, last touched so many milliseconds ago. */
function leave(name: string, { ageMs = 0, host = 'other' } = {}): void {
  mkdirSync(join(cache, 'lock'), { recursive: true });
  writeFileSync(join(cache, 'lock', name), host);
  utimesSync(join(cache, 'lock', name), (nowMs - ageMs) / 1000, (nowMs - ageMs) / 1000);
}

describe('the lock', () => {
  it('is held by one process, and by the next when it is released', async () => {
    const release = await hold(identity(1));
    expect(await acquire(identity(2))).toEqual({ kind: 'busy', holder: { pid: 1, host: 'desk' } });
    release();
    expect(files()).toEqual([]);
    (await hold(identity(2)))();
  });

  it('keeps out a second build in the same process', async () => {
    const release = await hold(identity(1));
    expect(await acquire(identity(1))).toEqual({ kind: 'busy', holder: { pid: 1, host: 'desk' } });
    release();
  });

  it('is waited for, which is said once', async () => {
    const release = await hold(identity(1));
    const said: unknown[] = [];
    const waiting = acquire(identity(2), { waitMs: 60_000, onWait: (holder) => said.push(holder) });
    setTimeout(release, 200);
    expect((await waiting).kind).toBe('held');
    expect(said).toEqual([{ pid: 1, host: 'desk' }]);
  });

  it('is refused when the wait is over', async () => {
    const release = await hold(identity(1));
    const said: unknown[] = [];
    expect(
      await acquire(identity(2), { waitMs: 150, onWait: (holder) => said.push(holder) }),
    ).toMatchObject({ kind: 'busy', holder: { pid: 1 } });
    expect(said).toHaveLength(1);
    release();
  });

  it('loses nothing but its own when it is released, even twice', async () => {
    const first = await hold(identity(1));
    first();
    const second = await hold(identity(2));
    first();
    expect(files()).toEqual(['m1-2-200']);
    second();
  });

  it('survives the loss of the cache', async () => {
    const release = await hold(identity(1));
    rmSync(cache, { recursive: true });
    expect(release).not.toThrow();
  });

  it.each(['a file', 'a folder below a file'])(
    'locks nothing where nothing can be written: %s',
    async (where) => {
      writeFileSync(cache, '');
      const at = where === 'a file' ? cache : join(cache, 'x/y');
      const options: LockOptions = { waitMs: 0, now: () => nowMs, self: identity(1) };
      const lock = await acquireLock(at, options);
      expect([lock.kind, (await acquireLock(at, options)).kind]).toEqual(['held', 'held']);
      if (lock.kind === 'held') expect(lock.release).not.toThrow();
    },
  );
});

describe('what a dead process left', () => {
  it.each([
    ['a process that is no more', 'm1-9-900'],
    ['one whose number another process has now', 'm1-2-150'],
    ['this one’s own number in an earlier life', 'm1-1-99'],
  ])('is removed: %s', async (_, name) => {
    leave(name);
    const release = await hold(identity(1));
    expect(files()).toEqual(['m1-1-100']);
    release();
  });

  it('counts on another host, boot or container while it is fresh, and not after', async () => {
    leave('m2-2-200', { ageMs: 29_000 });
    expect(await acquire(identity(1))).toEqual({ kind: 'busy', holder: { pid: 2, host: 'other' } });
    leave('m2-2-200', { ageMs: 31_000 });
    (await hold(identity(1)))();
    leave('m2-2-200', { ageMs: -31_000 });
    (await hold(identity(1)))();
    expect(files()).toEqual([]);
  });

  it('counts while it is fresh where the system does not say when a process started', async () => {
    const self = identity(1, { starts: { 1: '0', 2: '0' } });
    leave('m1-2-0', { ageMs: 1_000 });
    expect((await acquire(self)).kind).toBe('busy');
    leave('m1-2-0', { ageMs: 40_000 });
    leave('m1-3-0');
    (await hold(self))();
    expect(files()).toEqual([]);
  });

  it('counts however old it is while its process lives', async () => {
    leave('m1-2-200', { ageMs: 1e9 });
    expect(await acquire(identity(1))).toMatchObject({ kind: 'busy', holder: { pid: 2 } });
  });

  it('is nobody’s whose number no process can have', async () => {
    for (const pid of ['0', '00', '2147483648', '99999999999999999999'])
      for (const machine of ['m1', 'm2']) leave(`${machine}-${pid}-0`);
    const release = await hold({ ...identity(1), startOf: () => '0' });
    expect(files()).toEqual(['m1-1-0']);
    release();
  });

  it('may be half a file, and other files are left alone', async () => {
    leave('m1-2-200', { host: '' });
    leave('.DS_Store');
    expect(await acquire(identity(1))).toEqual({ kind: 'busy', holder: { pid: 2, host: '' } });
    leave('m1-9-900', { host: '' });
    expect(files()).toContain('.DS_Store');
  });
});
