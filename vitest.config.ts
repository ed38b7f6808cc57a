import { defineConfig } from 'vitest/config';

/**
 * Tests that run the compiled program, its threads or its package (dist/ must be made first), that
 * start browsers or other processes, or that work for seconds.
 */
const site = [
  'tests/e2e/**/*.test.ts',
  'tests/docs/**/*.test.ts',
  'tests/cli.test.ts',
  'tests/bench/measure.test.ts',
  'tests/cache/lock-processes.test.ts',
  'tests/dev/{command-line,serve-site}.test.ts',
  'tests/emit/rights.test.ts',
  'tests/parse/{hostile,large-posts,parity}.test.ts',
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
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: site,
          // The files of a worker share what they import: to import it costs more than most tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'site', include: site, globalSetup: ['tests/global-setup.ts'] },
      },
    ],
  },
});
