import { heaviestRising } from './increasing.ts';
import type { Pairing } from './pairing.ts';

/** How many pairs that stand in order lie before each passage: equal for what may correspond in order. */
export type Gaps = { readonly before: Int32Array; readonly after: Int32Array };

export function gapsBetween({ after, before }: Pairing): Gaps {
  const paired: (readonly [a: number, b: number])[] = [];
  after.forEach((b, a) => {
    if (b >= 0) paired.push([a, b]);
  });
  const stays = heaviestRising(
    paired.map(([, b]) => b),
    paired.map(() => 1),
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
