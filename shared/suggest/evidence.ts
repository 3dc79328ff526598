import type { Topical } from './topical.ts';
import type { Source } from './types.ts';

/** What the chosen precedents say for one topic. */
export type Evidence = {
  readonly topic: string;
  readonly support: readonly Source[];
  /** Documents that have it at all, and those with a clause of its own on it. */
  readonly docs: number;
  readonly primaryDocs: number;
  /** Share of the documents' weights; one that treats it beside another matter counts half. */
  readonly weight: number;
};

/** What a document counts that treats the topic only beside another. */
const BESIDE = 0.4;

/** Evidence for every topic some precedent has, in no particular order. */
export function evidenceOf(
  documents: readonly Topical[],
  weights: readonly number[],
): readonly Evidence[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const topics = new Map<string, Gathered>();
  documents.forEach(({ precedent, clauses }, at) => {
    const shares = new Map<string, number>();
    for (const { unit, topics: ids } of clauses)
      ids.forEach((topic, rank) => {
        const gathered = topics.get(topic) ?? { primary: [], beside: [], docs: new Map() };
        const source = { doc: precedent.id, path: unit.path, heading: unit.clause.heading };
        (rank === 0 ? gathered.primary : gathered.beside).push(source);
        topics.set(topic, gathered);
        shares.set(topic, Math.max(shares.get(topic) ?? 0, rank === 0 ? 1 : BESIDE));
      });
    for (const [topic, share] of shares) topics.get(topic)?.docs.set(at, share);
  });
  return [...topics].map(([topic, { primary, beside, docs }]) => ({
    topic,
    support: [...primary, ...beside],
    docs: docs.size,
    primaryDocs: [...docs.values()].filter((share) => share === 1).length,
    weight:
      [...docs].reduce((sum, [at, share]) => sum + share * (weights[at] ?? 0), 0) /
      Math.max(total, Number.MIN_VALUE),
  }));
}

type Gathered = {
  readonly primary: Source[];
  readonly beside: Source[];
  /** By number of the document: 1 or BESIDE. */
  readonly docs: Map<number, number>;
};
