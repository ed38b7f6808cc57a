import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  acquireLock,
  type LockOptions,
  type ProcessIdentity,
  readIdentity,
} from '../../src/cache/lock.ts';

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

  it('may be half a file, and other files are left alone', async () => {
    leave('m1-2-200', { host: '' });
    leave('.DS_Store');
    expect(await acquire(identity(1))).toEqual({ kind: 'busy', holder: { pid: 2, host: '' } });
    leave('m1-9-900', { host: '' });
    expect(files()).toContain('.DS_Store');
  });
});

describe('real processes', () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  /** Runs a module's text that may use acquireLock and `cache`; its first line of output. */
  function start(code: string): { readonly child: ChildProcess; readonly line: Promise<string> } {
    const text = `import { acquireLock } from ${JSON.stringify(resolve('src/cache/lock.ts'))}; const cache = ${JSON.stringify(cache)}; ${code}`;
    const file = join(cache, '..', `child-${children.length}.ts`);
    writeFileSync(file, text);
    const child = spawn(process.execPath, [resolve('node_modules/jiti/lib/jiti-cli.mjs'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return {
      child,
      line: new Promise((done) =>
        child.stdout!.once('data', (data: Buffer) => done(String(data).trim())),
      ),
    };
  }

  it('know themselves', () => {
    const { startOf, pid, machine } = readIdentity();
    expect(machine).toMatch(/^\w+$/);
    expect(startOf(pid)).toMatch(/^\d+$/);
    expect(startOf(2 ** 22 + 1)).toBeUndefined();
    if (existsSync('/proc/self/stat')) expect(startOf(pid)).not.toBe('0');
  });

  it.runIf(existsSync('/proc/self/stat'))(
    'are dead once they have ended, whether their parent has noticed or not',
    async () => {
      const parent = spawn('sh', ['-c', '(exec sh -c "echo \\$\\$") & exec sleep 100'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      children.push(parent);
      const pid = Number(
        await new Promise((done) =>
          parent.stdout.once('data', (data: Buffer) => done(String(data))),
        ),
      );
      await expect.poll(() => readIdentity().startOf(pid), { timeout: 10_000 }).toBeUndefined();
      expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ');
    },
  );

  it('hold the lock until they are killed', async () => {
    const { child, line } = start(
      `const lock = await acquireLock(cache, { waitMs: 0, now: Date.now }); console.log(lock.kind); setInterval(() => {}, 1000);`,
    );
    expect(await line).toBe('held');
    const options: LockOptions = { waitMs: 0, now: Date.now };
    expect(await acquireLock(cache, options)).toMatchObject({
      kind: 'busy',
      holder: { pid: child.pid },
    });
    child.kill('SIGKILL');
    expect(await acquireLock(cache, { ...options, waitMs: 30_000 })).toMatchObject({
      kind: 'held',
    });
    for (const name of files()) rmSync(join(cache, 'lock', name));
  });

  it('end although they hold it', async () => {
    const { child, line } = start(
      `console.log((await acquireLock(cache, { waitMs: 0, now: Date.now })).kind);`,
    );
    const code = new Promise((done) => child.once('exit', done));
    expect([await line, await code]).toEqual(['held', 0]);
  });

  it('never hold it together, dead ones among them', async () => {
    // Each appends what it does in one write: between "in" and "out" of one there is nothing of
    // another.
    const code = `
      import { appendFileSync } from 'node:fs';
      for (let turn = 0; turn < 25; turn += 1) {
        const lock = await acquireLock(cache, { waitMs: 1e6, now: Date.now });
        if (lock.kind !== 'held') throw new Error('refused');
        appendFileSync(cache + '/log', 'in ' + process.pid + '\\n');
        await new Promise((done) => setTimeout(done, turn % 4));
        appendFileSync(cache + '/log', 'out ' + process.pid + '\\n');
        // Its last it takes along.
        if (turn < 24) lock.release();
      }
      console.log('done');`;
    mkdirSync(cache);
    const runs = Array.from({ length: 6 }, () => start(code));
    expect(await Promise.all(runs.map(({ line }) => line))).toEqual(runs.map(() => 'done'));
    const log = readFileSync(join(cache, 'log'), 'utf8').trim().split('\n');
    expect(log).toHaveLength(6 * 25 * 2);
    const wrong = log.filter(
      (entry, index) =>
        entry !==
        (index % 2 === 0 ? entry.replace('out', 'in') : log[index - 1]!.replace('in', 'out')),
    );
    expect(wrong).toEqual([]);
  });
});
