// Real processes under the sampler: memory is asserted, time never is.
import { describe, expect, it } from 'vitest';
import { measure } from '../../bench/measure.ts';

const HOLD = (megabytes: number): string =>
  `const held = Buffer.alloc(${megabytes * 1_000_000}, 1); setTimeout(() => held.length, 400);`;
const SPAWN = (script: string): string =>
  "require('node:child_process').spawnSync(process.execPath, ['-e', " +
  `${JSON.stringify(script)}], { stdio: 'inherit' });`;

describe.runIf(process.platform === 'linux')('measure', () => {
  it('sees the memory of a grandchild', async () => {
    const idle = await measure(process.execPath, { args: ['-e', SPAWN(SPAWN(HOLD(0)))] });
    const busy = await measure(process.execPath, { args: ['-e', SPAWN(SPAWN(HOLD(80)))] });
    expect(busy.exitCode).toBe(0);
    expect(busy.processes).toBe(3);
    expect((busy.peakTreeMB ?? 0) - (idle.peakTreeMB ?? 0)).toBeGreaterThan(65);
    expect(busy.rootHighWaterMB ?? 0).toBeLessThan(80);
  });

  it('counts the processor time of a grandchild', async () => {
    const spin = 'while (process.cpuUsage().user < 400_000);';
    const { cpuMs } = await measure(process.execPath, { args: ['-e', SPAWN(SPAWN(spin))] });
    expect(cpuMs).toBeGreaterThan(300);
  });

  it('sees the memory of a thread as its process’s own', async () => {
    const script =
      `new (require('node:worker_threads').Worker)(${JSON.stringify(HOLD(80))}, ` +
      '{ eval: true });';
    const { peakTreeMB, rootHighWaterMB, processes } = await measure(process.execPath, {
      args: ['-e', script],
    });
    expect(processes).toBe(1);
    expect(peakTreeMB).toBeGreaterThan(80);
    expect(rootHighWaterMB).toBeGreaterThan(80);
  });

  it('keeps watching a child whose parent has ended', async () => {
    const orphan =
      "require('node:child_process').spawn(process.execPath, ['-e', " +
      `${JSON.stringify(HOLD(80))}], { stdio: 'inherit' }).unref();`;
    const parent = `${orphan} setTimeout(() => {}, 300);`;
    // The first process ends when nobody holds the pipe any more: with the orphan, long after the
    // parent.
    const script =
      "require('node:child_process').spawn(process.execPath, ['-e', " +
      `${JSON.stringify(parent)}], { stdio: 'pipe' }).stdout.resume();`;
    const { peakTreeMB } = await measure(process.execPath, { args: ['-e', script] });
    expect(peakTreeMB).toBeGreaterThan(80);
  });

  it('hands back what was printed and the exit code', async () => {
    const result = await measure(process.execPath, {
      args: ['-e', 'console.log("out"); console.error("err"); process.exit(4)'],
    });
    expect(result).toMatchObject({ stdout: 'out\n', stderr: 'err\n', exitCode: 4 });
  });

  it('says which command cannot be run', async () => {
    await expect(measure('/no/such/command', { args: [] })).rejects.toThrow(
      'Cannot run "/no/such/command"',
    );
  });
});
