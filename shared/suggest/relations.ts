import type { Clause } from '../model/policy.ts';
import type { Topical } from './topical.ts';

/** What the documents say of pairs of topics. */
export type Relations = {
  /** By weight: above 0 where more has the first topic before the second. */
  readonly lead: (first: number, second: number) => number;
  /** By weight: how much two topics stand together in the documents that have both. */
  readonly nearness: (one: number, other: number) => Nearness;
  /** By number: documents that have both, and those that have all on the first before any on the second. */
  readonly apart: (first: number, second: number) => Apart;
};

type Nearness = { readonly sum: number; readonly weight: number };
export type Apart = { readonly before: number; readonly both: number };

/** One pass over the documents: each adds what it says of the pairs of its own topics. */
export function relationsOf(
  topics: readonly string[],
  documents: readonly Topical[],
  weights: readonly number[],
): Relations {
  const size = topics.length;
  const numbers = new Map(topics.map((topic, number) => [topic, number]));
  const table = (): Float64Array => new Float64Array(size * size);
  const [leads, sums, totals, before, both] = [table(), table(), table(), table(), table()];
  const add = (to: Float64Array, pair: number, value: number): void => {
    to[pair] = (to[pair] ?? 0) + value;
  };
  documents.forEach((document, at) => {
    const weight = weights[at] ?? 0;
    const pairs = pairsOf(document);
    const own = pairs.topics.map((topic) => numbers.get(topic) ?? -1);
    let place = 0;
    for (const one of own)
      for (const other of own) {
        if (one >= 0 && other >= 0) {
          const pair = one * size + other;
          add(leads, pair, weight * (pairs.signs[place] ?? 0));
          add(sums, pair, weight * (pairs.near[place] ?? 0));
          add(totals, pair, weight * (pairs.most[place] ?? 0));
          add(before, pair, pairs.before[place] ?? 0);
          add(both, pair, 1);
        }
        place += 1;
      }
  });
  const look = (from: Float64Array, one: number, other: number): number =>
    from[one * size + other] ?? 0;
  return {
    lead: (first, second) => look(leads, first, second),
    nearness: (one, other) => ({ sum: look(sums, one, other), weight: look(totals, one, other) }),
    apart: (first, second) => ({
      before: look(before, first, second),
      both: look(both, first, second),
    }),
  };
}

/**
 * What nearness in the text counts beside standing in one part; of documents without parts (天津) it is
 * all there is.
 */
const NEARNESS = 0.5;

/** What one document says of every pair of its topics, row by row. */
type Pairs = {
  readonly topics: readonly string[];
  /** 1 where the first comes first by the mean of its clauses, else -1. */
  readonly signs: Int8Array;
  /** 1 where all on the first comes before any on the second. */
  readonly before: Uint8Array;
  /** How much they stand together, and how much they could. */
  readonly near: Float32Array;
  readonly most: Float32Array;
};

const known = new WeakMap<Topical, Pairs>();

function pairsOf(document: Topical): Pairs {
  const found = known.get(document);
  if (found !== undefined) return found;
  const topics = [...document.matters.keys()];
  const count = topics.length ** 2;
  const pairs = {
    topics,
    signs: new Int8Array(count),
    before: new Uint8Array(count),
    near: new Float32Array(count),
    most: new Float32Array(count),
  };
  let place = 0;
  for (const one of document.matters.values())
    for (const other of document.matters.values()) {
      const together = shareTogether(one.parts, other.parts);
      pairs.signs[place] = Math.sign(other.place - one.place);
      pairs.before[place] = one.last < other.first ? 1 : 0;
      pairs.near[place] = NEARNESS * (1 - Math.abs(one.place - other.place)) + (together ?? 0);
      pairs.most[place] = NEARNESS + (together === null ? 0 : 1);
      place += 1;
    }
  known.set(document, pairs);
  return pairs;
}

type Held = ReadonlyMap<Clause, number>;

/** Share of the pairs of their clauses that stand in one part; null where one of them is in none. */
function shareTogether(one: Held, other: Held): number | null {
  if (one.size === 0 || other.size === 0) return null;
  let shared = 0;
  for (const [part, count] of one) shared += count * (other.get(part) ?? 0);
  return shared / (total(one) * total(other));
}

const total = (held: Held): number => {
  let sum = 0;
  for (const count of held.values()) sum += count;
  return sum;
};
