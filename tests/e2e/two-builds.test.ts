// Two builds of one site at once: the second waits for the first, or refuses and writes nothing;
// one that is dead holds nobody up.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { now, postText, readTexts } from '../support/broadsheet.ts';
import { makeSite } from '../support/make-site.ts';

interface Running {
  readonly child: ChildProcess;
  /** All that was said so far, progress included. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function start(root: string, ...flags: readonly string[]): Running {
  const child = spawn(
    process.execPath,
    [resolve('dist/bundle/cli.js'), 'build', '--workers', '1', '--now', now, ...flags],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    child,
    said: () => said,
    ended: new Promise((done) => child.once('close', (code) => done(code))),
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(2);
}

const locks = (root: string) =>
  existsSync(join(root, '.cache/broadsheet/lock'))
    ? readdirSync(join(root, '.cache/broadsheet/lock'))
    : [];

/** A build that stands still while it has the lock, and has said on which host. */
async function startStopped(root: string): Promise<Running> {
  const running = start(root);
  await until(() =>
    locks(root).some(
      (name) =>
        statSync(join(root, '.cache/broadsheet/lock', name), { throwIfNoEntry: false })?.size,
    ),
  );
  running.child.kill('SIGSTOP');
  return running;
}

function site(): string {
  return makeSite({
    'posts/2024-03-11-roads.md': postText({ title: 'Roads' }),
    'posts/2024-03-12-dams.md': postText({ title: 'Dams' }),
  });
}

const title = (root: string) =>
  /<title>(.*?)</.exec(readFileSync(join(root, '_site/2024/03/roads/index.html'), 'utf8'))?.[1];

describe('a second build', () => {
  it('waits until the first has ended, says so, and builds what there is then', async () => {
    const root = site();
    const first = await startStopped(root);
    writeFileSync(join(root, 'posts/2024-03-11-roads.md'), postText({ title: 'Other roads' }));
    const second = start(root);
    await until(() => second.said().includes('waiting'));
    const host = readFileSync(join(root, '.cache/broadsheet/lock', locks(root)[0]!), 'utf8');
    expect(second.said()).toBe(
      `waiting for process ${first.child.pid} on ${host}, which is building this site\n`,
    );
    first.child.kill('SIGCONT');
    expect([await first.ended, await second.ended]).toEqual([0, 0]);
    expect(title(root)).toBe('Other roads – Untitled');
    expect(locks(root)).toEqual([]);
  });

  it.each([
    ['a build', []],
    ['a dry run', ['--dry-run']],
  ])('refuses where %s is not to wait, and touches nothing', async (_, flags) => {
    const root = site();
    const first = await startStopped(root);
    const before = readTexts(root);
    const second = start(root, '--wait', '0', ...flags);
    expect(await second.ended).toBe(2);
    expect(second.said().split('\n')).toEqual([
      expect.stringMatching(
        /^error\[site-busy\] Cannot build the site: process \d+ on \S+ is building it$/,
      ),
      expect.stringMatching(/^ {2}hint: /),
      expect.stringMatching(/^ {2}help: /),
      expect.stringMatching(/^1 error: nothing (?:was|would be) written$/),
      '',
    ]);
    expect(readTexts(root)).toEqual(before);
    first.child.kill('SIGCONT');
    expect(await first.ended).toBe(0);
  });

  it('says so to programs, too', async () => {
    const root = site();
    await startStopped(root);
    const second = start(root, '--wait', '0', '--json');
    expect(await second.ended).toBe(2);
    expect(JSON.parse(second.said())).toMatchObject({
      files: { written: 0 },
      diagnostics: [{ code: 'site-busy', severity: 'error', path: '' }],
    });
  });

  it('does not wait for one that was killed', async () => {
    const root = site();
    const first = await startStopped(root);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(locks(root)).toHaveLength(1);
    expect(await start(root, '--wait', '0').ended).toBe(0);
    expect(locks(root)).toEqual([]);
  });

  it('may check meanwhile', async () => {
    const root = site();
    await startStopped(root);
    const check = spawn(process.execPath, [resolve('dist/bundle/cli.js'), 'check'], {
      cwd: root,
      stdio: 'ignore',
    });
    expect(await new Promise((done) => check.once('close', done))).toBe(0);
  });
});

describe('many builds at once', () => {
  it('end well, one after the other', async () => {
    const root = site();
    expect(await Promise.all(Array.from({ length: 4 }, () => start(root).ended))).toEqual([
      0, 0, 0, 0,
    ]);
    expect(title(root)).toBe('Roads – Untitled');
    expect(readdirSync(root).sort()).toEqual(['.cache', '_site', 'posts']);
    expect(
      readdirSync(join(root, '.cache/broadsheet')).filter((name) => /^build-|\.new$/.test(name)),
    ).toEqual([]);
  });
});
