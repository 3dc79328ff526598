import type { Clause } from '../../model/policy.ts';
import type { Candidate } from '../answers.ts';
import type { LinkDecision } from '../types.ts';

/** What one precedent has to say about one draft clause. */
export type GridCell = {
  readonly doc: string;
  /** Best first, empty for 无对应. */
  readonly candidates: readonly Candidate[];
  /** What the drafter said of this clause and this precedent. */
  readonly decisions: readonly LinkDecision[];
};

/** A clause of a precedent that answers no draft clause. */
export type Unmatched = { readonly doc: string; readonly clause: Clause };

export type SectionRow = { readonly kind: 'section'; readonly clause: Clause };
export type ClauseRow = {
  readonly kind: 'clause';
  readonly clause: Clause;
  /** One a precedent, in the order of the columns. */
  readonly cells: readonly GridCell[];
};
export type BandRow = { readonly kind: 'band'; readonly clauses: readonly Unmatched[] };

/** A heading of the draft that only holds clauses (一、…), a clause, or what the draft lacks here. */
export type GridRow = SectionRow | ClauseRow | BandRow;

/** 条款对照表: rows follow the draft, columns are the precedents. */
export type Grid = { readonly docs: readonly string[]; readonly rows: readonly GridRow[] };
