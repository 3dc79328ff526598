import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { targets } from './hostile/targets.ts';

/**
 * What strangers may give the program: the same some thousand cases at every run, and every case
 * that ever broke a promise. Others, for as long as one likes: `npm run fuzz -- --minutes 30`.
 */
const SEED = 20261126;

/** Cases of each target, so that all of them take half a minute together. */
const CASES: Readonly<Record<string, number>> = {
  text: 60,
  compare: 30,
  export: 15,
  stored: 1_500,
  word: 100,
  plain: 1_500,
  contract: 80,
  disk: 25,
  'command-line': 400,
  'window-notes': 60,
  'shared-file': 30,
  'shell-files': 80,
};

const kept = join(import.meta.dirname, 'fixtures', 'hostile');
const keptOf = (name: string): readonly string[] => {
  const folders = readdirSync(kept, { withFileTypes: true }).map((entry) => entry.name);
  return folders.includes(name) ? readdirSync(join(kept, name)).sort() : [];
};

describe.each(targets.map((target) => [target.name, target] as const))('%s', (name, target) => {
  it('keeps its promises for what nobody writes', { timeout: 300_000 }, async () => {
    const { broken, cases } = await target.fuzz(SEED, CASES[name] ?? 0);
    expect(broken?.message).toBeUndefined();
    expect(cases).toBeGreaterThan(0);
  });

  for (const file of keptOf(name)) {
    it(`keeps them for ${file}, for which it once did not`, async () => {
      await target.replay(new Uint8Array(readFileSync(join(kept, name, file))));
    });
  }
});
