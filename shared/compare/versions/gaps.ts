import type { Read } from './features.ts';
import { heaviestRising } from './increasing.ts';
import type { Pairing } from './pairing.ts';

/** How many pairs that stand in order lie before each passage: equal for what may correspond in order. */
export type Gaps = { readonly before: Int32Array; readonly after: Int32Array };

export function gapsBetween({ after, before }: Pairing, read: Read): Gaps {
  const paired: (readonly [a: number, b: number])[] = [];
  after.forEach((b, a) => {
    if (b >= 0) paired.push([a, b]);
  });
  // As many pairs as possible; among equally many the longer ones, whichever version is called earlier.
  const sizes = paired.map(([a, b]) => (read.before[a]?.own ?? 0) + (read.after[b]?.own ?? 0));
  const all = sizes.reduce((sum, size) => sum + size, 1);
  const stays = heaviestRising(
    paired.map(([, b]) => b),
    sizes.map((size) => 1 + size / all),
  );
  const chain = paired.filter((_, at) => stays[at]);
  return {
    before: countedUp(
      after.length,
      chain.map(([a]) => a),
    ),
    after: countedUp(
      before.length,
      chain.map(([, b]) => b),
    ),
  };
}

function countedUp(length: number, marks: readonly number[]): Int32Array {
  const counts = new Int32Array(length);
  let next = 0;
  for (let at = 0; at < length; at += 1) {
    while ((marks[next] ?? length) <= at) next += 1;
    counts[at] = next;
  }
  return counts;
}
