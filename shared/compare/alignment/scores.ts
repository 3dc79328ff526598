import type { Frame } from '../../topics/frame.ts';
import { overlap, type Table, tableOf } from '../../topics/packed.ts';
import type { Features } from './prepared.ts';

/** Clauses by what they hold, to be compared with one clause all at once. */
export type Tables = {
  readonly size: number;
  readonly words: Table;
  readonly headings: Table;
  /** By topic: number of the clause and its score by turns. */
  readonly topics: ReadonlyMap<string, readonly number[]>;
  readonly frames: readonly Frame[];
};

export function tablesOf(clauses: readonly Features[]): Tables {
  const topics = new Map<string, number[]>();
  clauses.forEach((clause, number) => {
    for (const { id, score } of clause.topics) {
      const list = topics.get(id);
      if (list) list.push(number, score);
      else topics.set(id, [number, score]);
    }
  });
  return {
    size: clauses.length,
    words: tableOf(clauses.map(({ words }) => words)),
    headings: tableOf(clauses.map(({ heading }) => heading)),
    topics,
    frames: clauses.map(({ frame }) => frame),
  };
}

/** What the parts of a likeness count; together 1, so that a clause is like itself by 1. */
const SHARES = { words: 0.5, contained: 0.3, topics: 0.12, heading: 0.08 } as const;

/** Clauses of different frames (goals, safeguards, closing, measures) are this much less alike. */
const OTHER_FRAME = 0.3;

/**
 * How like a clause is to every clause of the tables, 0 to 1; the same for a pair of clauses
 * whatever else stands in them. Words count by their cosine, and by how much of the one clause the
 * other contains: a narrow clause whose whole matter is one sentence of a broad one has a low
 * cosine. The root spreads the low end, where even clauses lie that a reader puts side by side.
 */
export function scoresOf(clause: Features, tables: Tables): Float32Array {
  const { products, own, others } = overlap(clause.words, tables.words);
  const headings = overlap(clause.heading, tables.headings).products;
  const topics = topicsInCommon(clause, tables);
  return products.map((product, number) => {
    const contained = Math.max(own[number] ?? 0, others[number] ?? 0);
    const likeness =
      product * SHARES.words +
      contained * SHARES.contained +
      (topics[number] ?? 0) * SHARES.topics +
      (headings[number] ?? 0) * SHARES.heading;
    const alike = tables.frames[number] === clause.frame ? likeness : likeness * OTHER_FRAME;
    return Math.min(1, Math.sqrt(alike));
  });
}

const pairs = new WeakMap<Features, WeakMap<Features, number>>();

/** How like two clauses are: what `scoresOf` gives for them. */
export function scoreOf(clause: Features, other: Features): number {
  const known = pairs.get(clause) ?? new WeakMap<Features, number>();
  pairs.set(clause, known);
  const score = known.get(other) ?? scoresOf(clause, tablesOf([other]))[0] ?? 0;
  known.set(other, score);
  return score;
}

/** The topic that counts most in both: other topics of either clause take nothing away. */
function topicsInCommon(clause: Features, { topics, size }: Tables): Float32Array {
  const common = new Float32Array(size);
  for (const { id, score } of clause.topics) {
    const list = topics.get(id) ?? [];
    for (let at = 0; at < list.length; at += 2) {
      const number = list[at] ?? 0;
      common[number] = Math.max(common[number] ?? 0, score * (list[at + 1] ?? 0));
    }
  }
  return common;
}
