import { parentPath } from '../model/paths.ts';
import type { Consensus } from './consensus.ts';
import type { DraftClause } from './draft-topics.ts';
import type { Apart } from './relations.ts';
import type { OrderRemark, Source } from './types.ts';

/** So many documents must have both matters before their order says anything. */
const LEAST_DOCS = 3;
/** And so large a share of them must agree. */
const AGREEMENT = 0.75;
/** A drafter looks at one or two such remarks. */
const MOST_REMARKS = 2;

/**
 * Pairs of clauses of one part that clearly most precedents have the other way round, those most agree on first;
 * no clause is named twice. A draft in the usual order gets none.
 */
export function orderRemarks(
  clauses: readonly DraftClause[],
  consensus: Consensus,
): readonly OrderRemark[] {
  const firsts = firstClauses(clauses);
  const found = firsts.flatMap((early, at) =>
    firsts
      .slice(at + 1)
      // Which matter belongs in which part is the drafter's own thought.
      .filter((late) => parentPath(late.path) === parentPath(early.path))
      .flatMap((late) => turned(early, late, consensus) ?? []),
  );
  const named = new Set<string>();
  return found
    .sort((a, b) => b.before / b.both - a.before / a.both || b.before - a.before)
    .filter(({ early, late }) => {
      if (named.has(early.path) || named.has(late.path)) return false;
      named.add(early.path).add(late.path);
      return true;
    })
    .slice(0, MOST_REMARKS)
    .map((one) => remark(one, consensus));
}

/** A primary topic of the draft with its first clause. */
export type First = { readonly topic: string; readonly path: string };

/** The first clause of every primary topic, in the draft's order. */
export function firstClauses(clauses: readonly DraftClause[]): readonly First[] {
  const firsts = new Map<string, First>();
  for (const { path, topics } of clauses) {
    const topic = topics[0]?.id;
    if (topic !== undefined && !firsts.has(topic)) firsts.set(topic, { topic, path });
  }
  return [...firsts.values()];
}

type Turned = {
  readonly early: First;
  readonly late: First;
  /** Of the documents that have both, those that have the later one first. */
  readonly before: number;
  readonly both: number;
};

function turned(early: First, late: First, consensus: Consensus): Turned | null {
  const order = clearOrder(late.topic, early.topic, consensus);
  return order === null ? null : { early, late, ...order };
}

/** What the documents say of two topics where clearly most have the first before the second; else null. */
export function clearOrder(
  topic: string,
  next: string,
  { entries, relations }: Consensus,
): Apart | null {
  const numberOf = (id: string): number => entries.findIndex((one) => one.topic === id);
  const [first, second] = [numberOf(topic), numberOf(next)];
  if (first < 0 || second < 0) return null;
  const order = relations.apart(first, second);
  const { before, both } = order;
  return both >= LEAST_DOCS && before >= AGREEMENT * both ? order : null;
}

function remark({ early, late, before, both }: Turned, { documents }: Consensus): OrderRemark {
  const sources = documents.flatMap(({ matters }): readonly Source[] => {
    const [one, other] = [matters.get(late.topic), matters.get(early.topic)];
    const [clause] = one?.clauses ?? [];
    if (one === undefined || other === undefined || clause === undefined) return [];
    return one.last < other.first ? [clause.source] : [];
  });
  return { path: late.path, after: early.path, sources, docs: before, of: both };
}
