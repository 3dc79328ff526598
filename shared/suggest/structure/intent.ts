import type { Edit } from '../../model/edit.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';
import type { Shift } from '../numbering/rearranged.ts';
import { type Node, treeOf } from './tree.ts';

/** A clause that is put in, with the words around its marker. */
export type Fresh = {
  readonly node: Node;
  readonly at: number;
  readonly before: string;
  readonly after: string;
};

/** What a drafter means to do to the clauses of a text; numbers and references are left to follow. */
export type Intent = {
  /** The clauses as they are to stand. */
  readonly roots: readonly Node[];
  /** A stretch of whole lines that goes elsewhere. */
  readonly shift: Shift | null;
  /** Other words to put in or take out, in order. */
  readonly words: readonly Edit[];
  readonly fresh: Fresh | null;
  /** Clauses whose words go into another. */
  readonly absorbed: ReadonlyMap<Clause, Clause>;
  /** What is taken out for good, with the clauses in it. */
  readonly removed: Span | null;
  /** The numbers they have then; null where lists that change are counted as the document counts. */
  readonly numbers: ReadonlyMap<Node, number> | null;
  /** True where a heading has to be read as one again. */
  readonly sameHeadings: boolean;
};

/** Nothing done yet. */
export const asItStands = (policy: Policy): Intent => ({
  roots: treeOf(policy),
  shift: null,
  words: [],
  fresh: null,
  absorbed: new Map(),
  removed: null,
  numbers: null,
  sameHeadings: false,
});
