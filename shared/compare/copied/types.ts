/** A stretch of the draft's text that stands word for word in the other text from `otherFrom` on. */
export type CopiedPassage = {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
};

/** A passage of a draft clause found in a precedent. */
export type ClausePassage = CopiedPassage & {
  /** Path of the precedent's clause; `otherFrom` counts in its compared text. */
  readonly other: string;
};

/** How much of one draft clause stands in one precedent. */
export type ClauseShare = {
  readonly doc: string;
  /** 0 to 1, of the characters of the clause's compared text. */
  readonly share: number;
  /** In order of the clause, never overlapping. */
  readonly passages: readonly ClausePassage[];
};

export type CopiedClause = {
  readonly path: string;
  /** Compared text: the clause's own text with the items of the list it introduces. */
  readonly text: string;
  /** Share that stands in any of the precedents. */
  readonly share: number;
  /** The precedents in the order asked for; those without a passage are left out. */
  readonly precedents: readonly ClauseShare[];
};

/** What of a draft stands word for word in precedents: 照搬. */
export type CopiedReport = {
  /** Characters of all compared clauses: what the shares of the whole draft are shares of. */
  readonly characters: number;
  /** Share that stands in any of the precedents. */
  readonly share: number;
  /** The whole draft's share for each precedent, in the order asked for. */
  readonly precedents: readonly { readonly doc: string; readonly share: number }[];
  /** In order of the draft. */
  readonly clauses: readonly CopiedClause[];
};
