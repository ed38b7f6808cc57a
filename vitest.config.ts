import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * The folder for what tests write: in memory, if there is room for it and nobody has chosen another.
 * Thousands of folders are made and removed, each of which takes a disk some milliseconds.
 */
function findTemporaryFolder(): string {
  if (process.env['TMPDIR']) return process.env['TMPDIR'];
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2e9 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/**
 * Tests that run the compiled program, its threads or its package (dist/ must be made first), that
 * start browsers or other processes, or that work for seconds.
 */
const site = [
  'tests/e2e/**/*.test.ts',
  'tests/docs/**/*.test.ts',
  'tests/cli.test.ts',
  'tests/bench/measure.test.ts',
  'tests/bench/relevance/pagefind.test.ts',
  'tests/cache/lock-processes.test.ts',
  'tests/dev/{command-line,dev-server,serve-site,windows}.test.ts',
  'tests/emit/rights.test.ts',
  'tests/fuzz/targets.test.ts',
  'tests/parse/{growth,hostile,large-posts,parity}.test.ts',
  'tests/support/{browser,check-sitemap}.test.ts',
  'tests/tools/**/*.test.ts',
  'tests/workers/{pool,thread}.test.ts',
];

export default defineConfig({
  test: {
    // Against hanging only: no test may fail because the machine is busy.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Two cores make Vitest take one; many tests wait for processes.
    maxWorkers: 2,
    // The files of a worker share what they import, which costs more than most tests.
    isolate: false,
    env: { TMPDIR: findTemporaryFolder() },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: site,
        },
      },
      {
        extends: true,
        test: { name: 'site', include: site, globalSetup: ['tests/global-setup.ts'] },
      },
    ],
  },
});
