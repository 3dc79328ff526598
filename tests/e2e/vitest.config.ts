import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // Saving waits for a pause in the typing; a busy machine makes that longer.
    expect: { poll: { timeout: 10_000 } },
  },
});
