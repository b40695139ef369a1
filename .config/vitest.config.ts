import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: '.',
          include: ['src/**/*.test.ts', 'tests/fixtures/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/import/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'site', root: '.', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
