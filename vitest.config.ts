import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** They put something in the place of a module or of the time, for all who share the process. */
const alone = [
  'tests/convert.test.ts',
  'tests/drafts-refused.test.ts',
  'tests/edition.test.ts',
  'tests/lock-crossing.test.ts',
  'tests/preload.test.ts',
  'tests/start-download.test.ts',
  'tests/word-official.test.ts',
];
const others = ['tests/e2e/**'];

export default defineConfig({
  test: {
    environment: 'node',
    // Two also on two cores, where it would be one: many files wait for programs they started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: ['tests/seed.ts'],
    // A busy machine is several times slower; what passes does so in a fraction of these.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...others, ...alone],
          // Reading the product's modules and tables anew for each file took a fifth of the whole.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
