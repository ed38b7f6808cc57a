// The lock among real processes, which run the compiled module: held, waited for, killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock, type LockOptions, readIdentity } from '../../src/cache/lock.ts';

let cache: string;
beforeEach(() => {
  cache = join(mkdtempSync(join(tmpdir(), 'broadsheet-lock-')), 'cache');
});
afterEach(() => rmSync(join(cache, '..'), { recursive: true }));

const files = () => readdirSync(join(cache, 'lock'));

describe('processes', () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  /** Runs a module's text that may use acquireLock and `cache`; its first line of output. */
  function start(code: string): { readonly child: ChildProcess; readonly line: Promise<string> } {
    const lock = pathToFileURL(resolve('dist/cache/lock.js')).href;
    const text = [
      `import { acquireLock } from ${JSON.stringify(lock)};`,
      `const cache = ${JSON.stringify(cache)};`,
      code,
    ].join('\n');
    const child = spawn(process.execPath, ['--input-type=module', '--eval', text], {
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
      await expect.poll(() => readIdentity().startOf(pid), { timeout: 300_000 }).toBeUndefined();
      expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ');
    },
  );

  it('hold the lock until they are killed', async () => {
    const { child, line } = start(
      `const lock = await acquireLock(cache, { waitMs: 0, now: Date.now });
      console.log(lock.kind);
      setInterval(() => {}, 1000);`,
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
