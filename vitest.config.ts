import { defineConfig } from 'vitest/config';

/** Tests that run the compiled program, its threads or its package: dist/ must be made first. */
const site = [
  'tests/e2e/**/*.test.ts',
  'tests/docs/publishing.test.ts',
  'tests/cli.test.ts',
  'tests/dev/command-line.test.ts',
  'tests/emit/rights.test.ts',
  'tests/workers/{pool,thread}.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // Two cores make Vitest take one; most tests wait for processes.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: site } },
      {
        extends: true,
        test: { name: 'site', include: site, globalSetup: ['tests/global-setup.ts'] },
      },
    ],
  },
});
