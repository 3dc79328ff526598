import type { Span } from '../model/span.ts';
import { fold } from './fold.ts';
import {
  buildIndex,
  ENOUGH,
  type Entry,
  type Found,
  find,
  type SearchIndex,
} from './search-index.ts';
import { marksIn, snippetOf } from './snippet.ts';

export { buildIndex, type SearchIndex };

export type Query = {
  /** Words parted by blanks; all must occur. Width and case do not matter. */
  readonly words: string;
  /** Id of a topic the clause must have. */
  readonly topic?: string;
  /** Name of an issuing organ. */
  readonly issuer?: string;
  readonly year?: number;
};

/** A clause that was found. */
export type Hit = {
  readonly doc: string;
  readonly path: string;
  readonly heading: string | null;
  readonly snippet: string;
  /** The words that were looked for, in `snippet`. */
  readonly marks: readonly Span[];
  readonly score: number;
};

/**
 * Every clause that contains all words, best first; equal ones in order of the library. Without
 * words, all clauses that pass the filters; without either, none.
 */
export function search(index: SearchIndex, query: Query): readonly Hit[] {
  const words = [...new Set(fold(query.words).split(/\s+/))].filter((word) => word !== '');
  const { topic, issuer, year } = query;
  const filtered = topic !== undefined || issuer !== undefined || year !== undefined;
  if (words.length === 0 && !filtered) return [];
  const found = words.map((word) => find(index, word));
  const orders = common(index, found);
  const passing = filtered ? orders.filter((order) => passes(index, order, query)) : orders;
  const hits: Hit[] = [];
  for (const { score, orders: equals } of ranked(passing, scorer(index, found)))
    for (const order of equals) {
      const entry = index.entries[order];
      if (entry !== undefined) hits.push(new LazyHit(entry, words, score));
    }
  return hits;
}

function passes(
  { entries, topicsOf }: SearchIndex,
  order: number,
  { topic, issuer, year }: Query,
): boolean {
  const entry = entries[order];
  if (entry === undefined) return false;
  const { precedent, path } = entry;
  return (
    (issuer === undefined || precedent.policy.issuers.includes(issuer)) &&
    (year === undefined || precedent.year === year) &&
    (topic === undefined || topicsOf(precedent, path).includes(topic))
  );
}

/** Entries in which every word occurs, in order of the library. */
function common(index: SearchIndex, found: readonly Found[]): readonly number[] {
  const [first, ...others] = found;
  if (first === undefined) return index.entries.map((_, order) => order);
  if (others.length === 0) return first.entries;
  return first.entries.filter((entry) => others.every(({ counts }) => counts[entry] !== 0));
}

/**
 * What a match in the heading weighs beside one in the body. Further matches in the same clause
 * count by their logarithm, rare words more than common ones (inverse document frequency).
 */
const IN_HEADING = 2;

function scorer(index: SearchIndex, found: readonly Found[]): (order: number) => number {
  const words = found.map(({ entries, counts, headings }) => {
    const rarity = Math.log(1 + index.entries.length / entries.length);
    return { counts, headings, rarity };
  });
  return (order) => {
    let score = 0;
    for (const { counts, headings, rarity } of words)
      score += rarity * ((BY_COUNT[counts[order] ?? 0] ?? 0) + (headings[order] ?? 0) * IN_HEADING);
    return score;
  };
}

/** 1, 1.69, 2.10 for one, two, three occurrences. */
const BY_COUNT = Array.from({ length: ENOUGH + 1 }, (_, count) =>
  count === 0 ? 0 : 1 + Math.log(count),
);

/** Scores have three digits. */
const DIGITS = 1000;

type Equals = { readonly score: number; readonly orders: readonly number[] };

/**
 * Best score first, then in order of the library. Of a hundred thousand clauses with a common
 * character most have one of six scores, so they are put in a pile for each score: only the piles
 * are sorted.
 */
function ranked(orders: readonly number[], scoreOf: (order: number) => number): readonly Equals[] {
  const piles = new Map<number, number[]>();
  let [last, pile]: [number, number[]] = [-1, []];
  for (const order of orders) {
    const score = Math.round(scoreOf(order) * DIGITS);
    if (score !== last) {
      pile = piles.get(score) ?? [];
      if (pile.length === 0) piles.set(score, pile);
      last = score;
    }
    pile.push(order);
  }
  return [...piles]
    .sort(([a], [b]) => b - a)
    .map(([score, equals]) => ({ score: score / DIGITS, orders: equals }));
}

/**
 * A hit that cuts its snippet when it is looked at: of a thousand hits a window shows twenty. A
 * class, because a common character makes 100,000 of them and closures cost ten times as much.
 */
class LazyHit implements Hit {
  readonly doc: string;
  readonly path: string;
  readonly heading: string | null;
  readonly score: number;
  readonly #shown: string;
  readonly #words: readonly string[];

  constructor({ precedent, path, heading, shown }: Entry, words: readonly string[], score: number) {
    this.doc = precedent.id;
    this.path = path;
    this.heading = heading;
    this.score = score;
    this.#shown = shown;
    this.#words = words;
  }

  get snippet(): string {
    return this.#cut().snippet;
  }

  get marks(): readonly Span[] {
    return this.#cut().marks;
  }

  toJSON(): Hit {
    const { doc, path, heading, score } = this;
    return { doc, path, heading, ...this.#cut(), score };
  }

  #cut() {
    return snippetOf(this.#shown, marksIn(this.#shown, this.#words));
  }
}
