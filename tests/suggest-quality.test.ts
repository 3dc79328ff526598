import { describe, expect, it } from 'vitest';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { common, heldOut, mean, tau } from './bench/suggestion/held-out.ts';

describe('a precedent left out, from the other four', () => {
  it.each(['by its own level', 'for a district'] as const)('%s', (how) => {
    const all = builtInPrecedents.map((precedent) =>
      heldOut(precedent, how === 'for a district' ? '区级' : precedent.level),
    );
    const hits = all.map(({ proposed, own }) => common(proposed, own).length);
    expect(mean(all.map(({ own }, at) => (hits[at] ?? 0) / own.length))).toBeGreaterThan(0.85);
    expect(mean(all.map(({ proposed }, at) => (hits[at] ?? 0) / proposed.length))).toBeGreaterThan(
      0.6,
    );
    expect(mean(all.map(({ proposed, own }) => tau(proposed, own)))).toBeGreaterThan(0.6);
  });

  it('its own labels tell nothing: without them the proposal is the same', () => {
    for (const precedent of builtInPrecedents) {
      const bare = { ...precedent, topics: {} };
      expect(heldOut(bare, '区级').proposed).toEqual(heldOut(precedent, '区级').proposed);
    }
  });
});
