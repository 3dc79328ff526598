/** What one document has on one topic. */
export type CoverageCell = {
  /** Id of the precedent; null for the draft. */
  readonly doc: string | null;
  /** Paths of the clauses on this topic, the primary ones first. */
  readonly clauses: readonly string[];
  /** How much of the topic the document covers, 0 to 1, against the one that covers most. */
  readonly share: number;
};

export type CoverageRow = {
  readonly topic: string;
  /** Chinese name of the topic. */
  readonly name: string;
  /** The draft first, then the precedents in the order asked for. */
  readonly cells: readonly CoverageCell[];
};

/** What precedents have and the draft lacks, and the other way round, by topic. */
export type Coverage = {
  readonly rows: readonly CoverageRow[];
  /** Topics some precedent has and the draft has not, most widespread first. */
  readonly missing: readonly string[];
  /** Topics only the draft has. */
  readonly novel: readonly string[];
};
