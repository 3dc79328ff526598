import type { Topical } from './topical.ts';
import type { Source } from './types.ts';

/** What the chosen precedents say for one topic. */
export type Evidence = {
  /** Clauses with this primary topic, then those that treat it beside another; by document. */
  readonly support: readonly Source[];
  /** Documents that have it. */
  readonly docs: number;
  /** Share of the documents' weights, 0 to 1; treated beside another matter it counts `BESIDE`. */
  readonly weight: number;
};

/** What a document counts that has no clause of its own on a topic. */
const BESIDE = 0.4;

/** Evidence for every topic some document has. */
export function evidenceOf(
  documents: readonly Topical[],
  weights: readonly number[],
): ReadonlyMap<string, Evidence> {
  const topics = new Map<string, Gathered>();
  documents.forEach(({ clauses }, number) => {
    for (const { source, topics: ids } of clauses)
      ids.forEach((topic, rank) => {
        const gathered = topics.get(topic) ?? { primary: [], beside: [], shares: new Map() };
        topics.set(topic, gathered);
        (rank === 0 ? gathered.primary : gathered.beside).push(source);
        const share = rank === 0 ? 1 : BESIDE;
        gathered.shares.set(number, Math.max(gathered.shares.get(number) ?? 0, share));
      });
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighed = (shares: Gathered['shares']): number => {
    let sum = 0;
    for (const [number, share] of shares) sum += share * (weights[number] ?? 0);
    return total > 0 ? sum / total : 0;
  };
  return new Map(
    [...topics].map(([topic, { primary, beside, shares }]) => [
      topic,
      { support: [...primary, ...beside], docs: shares.size, weight: weighed(shares) },
    ]),
  );
}

type Gathered = {
  readonly primary: Source[];
  readonly beside: Source[];
  /** By number of the document what it counts. */
  readonly shares: Map<number, number>;
};
