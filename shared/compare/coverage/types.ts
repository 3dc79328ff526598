/** What one document has on one topic. */
export type CoverageCell = {
  /** Id of the precedent; null for the draft. */
  readonly doc: string | null;
  /** Paths of the clauses on this topic: first those it is the primary topic of, in order. */
  readonly clauses: readonly string[];
  /** For how many of them, from the first on, it is the primary topic. */
  readonly primary: number;
  /** How many of the topic's measures the document has. */
  readonly measures: number;
  /** The same as a share of all measures of the topic, 0 to 1. */
  readonly share: number;
};

/**
 * 举措: one thing some documents say on a topic. Sentences of several documents that say the same
 * are one measure.
 */
export type Measure = {
  /** As the first of the documents puts it. */
  readonly text: string;
  readonly sources: readonly { readonly doc: string | null; readonly path: string }[];
};

export type CoverageRow = {
  readonly topic: string;
  /** Chinese name of the topic. */
  readonly name: string;
  readonly definition: string;
  /** 先例有而本稿缺, 都有, 仅本稿有. */
  readonly kind: 'missing' | 'shared' | 'novel';
  /** The draft first, then the precedents in the order asked for. */
  readonly cells: readonly CoverageCell[];
  /** All measures found on the topic, those most documents have first. */
  readonly measures: readonly Measure[];
};

/** A precedent's clause without a counterpart in the draft. */
export type MissingClause = {
  readonly doc: string;
  readonly path: string;
  /** Its primary topic; null when it has none. */
  readonly topic: string | null;
  /** How many of the precedents have a clause on that topic, itself included: n of N. */
  readonly having: number;
};

/** What precedents have and the draft lacks, and the other way round, by topic and by clause. */
export type Coverage = {
  /**
   * Missing topics first, the most widespread before others; then the shared ones, those the draft
   * says least of first; then what only the draft has. Topics of no document are left out.
   */
  readonly rows: readonly CoverageRow[];
  /** Topics some precedent has and the draft has not, in the order of the rows. */
  readonly missing: readonly string[];
  /** Topics only the draft has. */
  readonly novel: readonly string[];
  /** In order of the precedents. */
  readonly missingClauses: readonly MissingClause[];
  /** Clauses about none of the topics (施行, 解释 …). */
  readonly unplaced: readonly { readonly doc: string | null; readonly path: string }[];
};
