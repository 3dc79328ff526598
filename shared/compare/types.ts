/**
 * One piece of a difference. Joining equal + delete gives the old (or other) text, joining
 * equal + insert gives the new (or draft) text, exactly.
 */
export type Piece = { readonly op: 'equal' | 'delete' | 'insert'; readonly text: string };

/** How fine a difference is drawn: 字, 词, 句. */
export type Grain = 'character' | 'word' | 'sentence';

/** A draft clause and a precedent clause that speak about the same matter. */
export type Link = {
  /** Path of the draft clause. */
  readonly draft: string;
  /** Id of the precedent. */
  readonly doc: string;
  /** Path of the precedent clause. */
  readonly path: string;
  /** 0 to 1; means the same in every pair of documents. */
  readonly score: number;
  /** same: main counterpart (相近); related: partly overlapping (相关). */
  readonly relation: 'same' | 'related';
  /** Phrases both clauses share, longest first: why the link stands. */
  readonly shared: readonly string[];
  /** Id of the topic that is the primary one of both clauses: why the link stands; else null. */
  readonly topic: string | null;
  /** Found by the words, or set by the drafter, which wins for good. */
  readonly by: 'words' | 'drafter';
};

/** How a draft clause is found again after edits and renumbering: what it said when last seen. */
export type ClauseAnchor = {
  readonly path: string;
  readonly heading: string | null;
  /** How its words begin, with those of the items it introduces; as a rule all of them. */
  readonly text: string;
  /**
   * Other clauses of the draft that looked like it when it was last seen (heading and text): when it
   * is deleted, none of them is taken for it.
   */
  readonly alike: readonly string[];
};

/**
 * What the drafter said of a link; stored with the draft. `heading` finds the precedent's clause
 * again when its path changes. `none`: no clause of the document corresponds (无对应).
 */
export type LinkDecision =
  | {
      readonly kind: 'confirmed' | 'rejected';
      readonly draft: ClauseAnchor;
      readonly doc: string;
      readonly path: string;
      readonly heading: string | null;
    }
  | { readonly kind: 'none'; readonly draft: ClauseAnchor; readonly doc: string };

/** What the drafter said a clause is about: topic ids, the primary one first; none: about no topic. */
export type TopicDecision = {
  readonly draft: ClauseAnchor;
  readonly topics: readonly string[];
};

/** Everything the window and the command line show about one draft against some precedents. */
export type Alignment = {
  /** For every draft clause and precedent the candidates above the threshold, best first, at most three. */
  readonly links: readonly Link[];
  /** Precedent clauses without any draft clause. */
  readonly missing: readonly { readonly doc: string; readonly path: string }[];
  /** Draft clauses without a counterpart in any precedent. */
  readonly novel: readonly string[];
};
