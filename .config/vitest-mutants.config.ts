import { defineConfig } from 'vitest/config';

/** The unit tests of the rooms whose code is mutated: a mutant counts as killed where one of them fails. Stryker runs them. */
export default defineConfig({
  test: {
    root: '.',
    include: ['src/{record,content,questions,search/query}/**/*.test.ts', 'tests/{content,fixtures}/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    isolate: false,
  },
});
