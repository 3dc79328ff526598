import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    // Two also on two cores, where it would be one: many files wait for programs they started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: ['tests/seed.ts'],
    // A busy machine is several times slower; what passes does so in a fraction of these.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
