import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundedRuns, type Stretch } from '../shared/compare/difference/bounded-runs.ts';
import type { Run } from '../shared/compare/difference/words.ts';

/** Words of a small language: 0 ends a sentence, the others are worth as many characters. */
const stretch: fc.Arbitrary<Stretch> = fc.array(fc.nat(4), { maxLength: 5 }).map((ids) => ({
  ids: Int32Array.from(ids),
  ends: Uint8Array.from([1, ...ids.map((id, at) => Number(id === 0 || at === ids.length - 1))]),
}));
const WORTH = [0.5, 1, 2, 4, 40];
const RUN_COST = 2;
const PRICE = 30;

/** Every way to pair equal words of two stretches in order. */
function* pairings(a: Stretch, b: Stretch, i = 0, j = 0): Generator<readonly [number, number][]> {
  yield [];
  for (let x = i; x < a.ids.length; x += 1)
    for (let y = j; y < b.ids.length; y += 1)
      if (a.ids[x] === b.ids[y])
        for (const rest of pairings(a, b, x + 1, y + 1)) yield [[x, y], ...rest];
}

/** Whether words [from, to) run on from inside one sentence into another. */
function runsOn({ ends }: Stretch, from: number, to: number): boolean {
  if (ends[from] === 1 && ends[to] === 1) return false;
  return ends.subarray(from + 1, to).includes(1);
}

/** What is in common, less what runs cost and what running on is worth to avoid. */
function score(a: Stretch, b: Stretch, places: readonly (readonly [number, number])[]): number {
  let sum = 0;
  let [fromA, fromB] = [0, 0];
  const end = [a.ids.length, b.ids.length] as const;
  for (const [x, y] of [...places, end]) {
    if (runsOn(a, fromA, x)) sum -= PRICE;
    if (runsOn(b, fromB, y)) sum -= PRICE;
    const isEnd = x === end[0] && y === end[1];
    const begins = x > fromA || y > fromB;
    // A run at either end of both texts costs nothing there.
    if (begins && !isEnd) sum -= RUN_COST;
    if (isEnd && !begins) sum += RUN_COST;
    if (!isEnd) {
      const worth = WORTH[a.ids[x] ?? 0] ?? 0;
      sum += a.ends[x + 1] === 1 ? Math.max(worth, RUN_COST + 0.25) : worth;
    }
    [fromA, fromB] = [x + 1, y + 1];
  }
  return sum;
}

const placesOf = (runs: readonly Run[]): readonly (readonly [number, number])[] =>
  runs.flatMap(({ a, b, length }) =>
    Array.from({ length }, (_, at): readonly [number, number] => [a + at, b + at]),
  );

describe('runs in common that keep changes within sentences', () => {
  test('no other pairing is worth more', () => {
    fc.assert(
      fc.property(stretch, stretch, (a, b) => {
        const found = placesOf(boundedRuns(a, b, (id) => WORTH[id] ?? 0, RUN_COST));
        expect(found.every(([x, y]) => a.ids[x] === b.ids[y])).toBe(true);
        const best = Math.max(...[...pairings(a, b)].map((places) => score(a, b, places)));
        expect(score(a, b, found)).toBeCloseTo(best);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a phrase in common is given up where the change before it would run on', () => {
    const ids = (...words: number[]) => Int32Array.from(words);
    const ends = (...flags: number[]) => Uint8Array.from(flags);
    // 甲甲。乙丙 -> 丁丙: keeping 丙 would leave [-甲甲。乙-]{+丁+}丙.
    const struck = { ids: ids(1, 1, 0, 2, 3), ends: ends(1, 0, 0, 1, 0, 1) };
    const reworded = { ids: ids(4, 3), ends: ends(1, 0, 1) };
    const cheap = boundedRuns(struck, reworded, () => 4, RUN_COST);
    expect(cheap).toEqual([]);
    const dear = boundedRuns(struck, reworded, () => 40, RUN_COST);
    expect(dear).toEqual([{ a: 4, b: 1, length: 1 }]);
  });
});
