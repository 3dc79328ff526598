import type { Node } from './tree.ts';

/** Where clauses stand then. */
export type Standing = {
  /** What stands for a clause of the old text; null where it is gone. */
  readonly nodeOf: (path: string) => Node | null;
  readonly parentOf: (node: Node) => Node | null;
  readonly numberOf: (node: Node) => number;
  /** How many 款 stand before those of a clause in the one it went into. */
  readonly paragraphsBefore: (path: string) => number;
};
