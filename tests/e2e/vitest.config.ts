import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    environment: 'node',
    globalSetup: 'tests/e2e/unpack-browser.ts',
    // A busy machine is several times slower; what passes does so in a fraction of these.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // `npm test` names what passed only so; to hunt such a race: --retry 0 and MEASURES_BROWSER_SLOW.
    retry: 1,
    // They wait most of the time; each file has a product, a browser and a home of its own.
    maxWorkers: 2,
    // Saving waits for a pause in the typing; a busy machine makes that longer.
    expect: { poll: { timeout: 30_000 } },
  },
});
