import type { Relations } from './relations.ts';
import type { Topical } from './topical.ts';

/** 若干措施 have three to six parts. */
export const FEWEST_PARTS = 3;
export const MOST_PARTS = 6;

/** What nearness in the consensus order counts, in documents of full weight. */
const ORDER_NEARNESS = 0.5;
/** What a part loses by each topic (squared) it has more or less than an even share. */
const BALANCE = 0.1;

/** A topic in its place in the consensus order. */
type Ordered = {
  /** Its number in the relations. */
  readonly topic: number;
  /** 1 for one that is proposed, less for one that is only offered: it goes where its neighbours go. */
  readonly weight: number;
};

/**
 * Cuts topics in their usual order into so many parts that those stay together which the precedents
 * have in one part or near each other. The best cut of all (dynamic programming over the places to
 * cut): the sum, over all pairs within a part, of how much more they belong together than a pair does
 * on average, is greatest.
 */
export function grouped(
  topics: readonly Ordered[],
  count: number,
  relations: Relations,
): readonly (readonly number[])[] {
  const size = topics.length;
  const wanted = Math.min(count, size);
  if (wanted === 0) return [];
  const gains = gainsOf(topics, relations);
  const weightUpTo = [0];
  for (const { weight } of topics) weightUpTo.push((weightUpTo.at(-1) ?? 0) + weight);
  const even = (weightUpTo.at(-1) ?? 0) / wanted;
  const gainOf = (from: number, end: number): number =>
    gains(from, end) - BALANCE * ((weightUpTo[end] ?? 0) - (weightUpTo[from] ?? 0) - even) ** 2;
  // best[parts][end]: the greatest sum for the first `end` topics, and where the last part begins.
  const best: Cut[][] = [[{ gain: 0, from: 0 }, ...topics.map(() => IMPOSSIBLE)]];
  for (let parts = 1; parts <= wanted; parts += 1) {
    const before = best[parts - 1] ?? [];
    best.push(
      Array.from({ length: size + 1 }, (_, end) => {
        let found = IMPOSSIBLE;
        for (let from = 0; from < end; from += 1) {
          const gain = (before[from] ?? IMPOSSIBLE).gain + gainOf(from, end);
          if (gain > found.gain) found = { gain, from };
        }
        return found;
      }),
    );
  }
  const parts: (readonly number[])[] = [];
  for (let [end, at] = [size, wanted]; at > 0; at -= 1) {
    const from = best[at]?.[end]?.from ?? 0;
    parts.unshift(topics.slice(from, end).map(({ topic }) => topic));
    end = from;
  }
  return parts;
}

type Cut = { readonly gain: number; readonly from: number };
const IMPOSSIBLE: Cut = { gain: Number.NEGATIVE_INFINITY, from: 0 };

/** How much the topics from..end-1 gain by standing together, looked up in sums made once. */
function gainsOf(
  topics: readonly Ordered[],
  relations: Relations,
): (from: number, end: number) => number {
  const size = topics.length;
  const pairs = topics.map((one, at) =>
    topics.map((other, otherAt) => {
      const { sum, weight } = relations.nearness(one.topic, other.topic);
      const near = ORDER_NEARNESS * (1 - Math.abs(otherAt - at) / size);
      return (sum + near) / (weight + ORDER_NEARNESS);
    }),
  );
  const upper = pairs.flatMap((row, at) => row.slice(at + 1));
  const average = upper.reduce((sum, one) => sum + one, 0) / Math.max(1, upper.length);
  // sums[end][from]: all pairs within from..end-1.
  const sums: number[][] = [topics.map(() => 0)];
  topics.forEach(({ weight }, last) => {
    const row = topics.map(() => 0);
    let column = 0;
    for (let from = last; from >= 0; from -= 1) {
      if (from < last)
        column += ((pairs[from]?.[last] ?? 0) - average) * weight * (topics[from]?.weight ?? 0);
      row[from] = (sums[last]?.[from] ?? 0) + column;
    }
    sums.push(row);
  });
  return (from, end) => sums[end]?.[from] ?? 0;
}

/** How many parts such documents usually have: the weighted median of those that have parts. */
export function usualCount(documents: readonly Topical[], weights: readonly number[]): number {
  const counts = documents
    .flatMap(({ parts }, at) =>
      parts.length > 1 ? [{ count: parts.length, weight: weights[at] ?? 0 }] : [],
    )
    .sort((a, b) => a.count - b.count);
  const half = counts.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { count, weight } of counts) {
    sum += weight;
    if (sum >= half) return Math.min(MOST_PARTS, Math.max(FEWEST_PARTS, count));
  }
  return USUAL;
}

/** Where no document has parts. */
const USUAL = 4;
