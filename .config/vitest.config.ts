import { defineConfig } from 'vitest/config';

/**
 * Test files share the modules and records that a worker has loaded, which halves the CPU time. So no test may change what it imports,
 * globals or the environment. Records are frozen.
 */
const isolate = false;

/** No test fails for slowness: the limits, in milliseconds, only end what hangs. The slowest test, two whole builds, takes a tenth of them on a quiet machine. */
const limits = { testTimeout: 1_200_000, hookTimeout: 1_200_000 };

export default defineConfig({
  test: {
    // Left to itself, vitest leaves a processor of two idle.
    maxWorkers: 2,
    globalSetup: 'tests/own-temp-folder.ts',
    reporters: ['default', './.config/report-skipped.ts'],
    projects: [
      // Code, tested with the fixture record.
      {
        test: {
          name: 'unit',
          root: '.',
          include: [
            'src/**/*.test.ts',
            'tests/fixtures/**/*.test.ts',
            'tests/content/**/*.test.ts',
            'tests/docs/**/*.test.ts',
            'tests/import/**/*.test.ts',
            'tests/imports/**/*.test.ts',
            'tests/lighthouse/**/*.test.ts',
            'tests/scale/**/*.test.ts',
          ],
          ...limits,
          isolate,
        },
      },
      // The real record in content/.
      { test: { name: 'record', root: '.', include: ['tests/record/**/*.test.ts'], ...limits, isolate } },
      // The site built by npm run build.
      { test: { name: 'site', root: '.', include: ['tests/site/**/*.test.ts'], ...limits, isolate } },
    ],
  },
});
