import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/electron/**/*.electron.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One window at a time: the keys go to the one in front.
    maxWorkers: 1,
    fileParallelism: false,
    expect: { poll: { timeout: 30_000 } },
  },
});
