import type { Topical } from './topical.ts';

/** 一个若干措施 has three to six parts. */
export const FEWEST_PARTS = 3;
export const MOST_PARTS = 6;

/** What nearness in the documents counts beside standing in one part; all that flat documents say. */
const NEARNESS = 0.5;
/** What nearness in the consensus order counts, in documents of full weight. */
const ORDER_NEARNESS = 0.5;

/** What a part loses by each topic (squared) it has more or less than an even share. */
const BALANCE = 0.06;

/**
 * Cuts topics in their usual order into so many parts that those stay together which the precedents
 * have in one part or near each other. The best cut of all (dynamic programming over the places to
 * cut): the sum, over all pairs within a part, of how much more they belong together than a pair does
 * on average, is greatest.
 */
export function grouped(
  topics: readonly string[],
  count: number,
  documents: readonly Topical[],
  weights: readonly number[],
): readonly (readonly string[])[] {
  const size = topics.length;
  const wanted = Math.min(count, size);
  if (wanted <= 1) return size === 0 ? [] : [topics];
  const gains = gainsOf(topics, documents, weights);
  const even = size / wanted;
  // best[k][end]: the greatest sum for the first `end` topics in k parts, and where the last begins.
  const best: { readonly gain: number; readonly from: number }[][] = [
    [{ gain: 0, from: 0 }, ...topics.map(() => ({ gain: Number.NEGATIVE_INFINITY, from: 0 }))],
  ];
  for (let parts = 1; parts <= wanted; parts += 1) {
    const before = best[parts - 1] ?? [];
    best.push(
      Array.from({ length: size + 1 }, (_, end) => {
        let found = { gain: Number.NEGATIVE_INFINITY, from: 0 };
        for (let from = 0; from < end; from += 1) {
          const uneven = BALANCE * (end - from - even) ** 2;
          const gain = (before[from]?.gain ?? Number.NEGATIVE_INFINITY) + gains(from, end) - uneven;
          if (gain > found.gain) found = { gain, from };
        }
        return found;
      }),
    );
  }
  const parts: (readonly string[])[] = [];
  for (let [end, at] = [size, wanted]; at > 0; at -= 1) {
    const from = best[at]?.[end]?.from ?? 0;
    parts.unshift(topics.slice(from, end));
    end = from;
  }
  return parts;
}

/** How much the topics from..end-1 gain by standing together, looked up in sums made once. */
function gainsOf(
  topics: readonly string[],
  documents: readonly Topical[],
  weights: readonly number[],
): (from: number, end: number) => number {
  const size = topics.length;
  const pairs = topics.map((one, at) =>
    topics.map((other, otherAt) =>
      at < otherAt ? belonging(one, other, (otherAt - at) / size, documents, weights) : 0,
    ),
  );
  const all = pairs.flatMap((row, at) => row.slice(at + 1));
  const average = all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
  // sums[end][from]: all pairs within from..end-1.
  const sums: number[][] = [topics.map(() => 0)];
  for (let end = 1; end <= size; end += 1) {
    let column = 0;
    const row = topics.map(() => 0);
    for (let from = end - 1; from >= 0; from -= 1) {
      if (from < end - 1) column += (pairs[from]?.[end - 1] ?? 0) - average;
      row[from] = (sums[end - 1]?.[from] ?? 0) + column;
    }
    sums.push(row);
  }
  return (from, end) => sums[end]?.[from] ?? 0;
}

/** 0 to 1: how much two topics belong in one part. */
function belonging(
  one: string,
  other: string,
  distance: number,
  documents: readonly Topical[],
  weights: readonly number[],
): number {
  let sum = ORDER_NEARNESS * (1 - distance);
  let total = ORDER_NEARNESS;
  documents.forEach((document, at) => {
    const weight = weights[at] ?? 0;
    const places = [document.places.get(one), document.places.get(other)];
    const [first, second] = places;
    if (first === undefined || second === undefined) return;
    sum += weight * NEARNESS * (1 - Math.abs(first - second));
    total += weight * NEARNESS;
    const share = togetherIn(document, one, other);
    if (share === null) return;
    sum += weight * share;
    total += weight;
  });
  return sum / total;
}

/** Share of their clauses that stand in one part; null where one of them stands in none. */
function togetherIn({ holdings }: Topical, one: string, other: string): number | null {
  const [first, second] = [holdings.get(one), holdings.get(other)];
  if (first === undefined || second === undefined) return null;
  let shared = 0;
  for (const [part, count] of first) shared += count * (second.get(part) ?? 0);
  const total = (held: ReadonlyMap<unknown, number>): number =>
    [...held.values()].reduce((sum, count) => sum + count, 0);
  return shared / (total(first) * total(second));
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
  return 4;
}
