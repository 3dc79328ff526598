import type { Precedent } from '../../model/document.ts';

/** Words precedents begin a sentence or name a clause with. */
export type Phrase = {
  readonly text: string;
  /** Who has it, each once, in the order of the library. */
  readonly precedents: readonly Precedent[];
  readonly count: number;
  /** What the clauses of this heading are about. */
  readonly topics: readonly string[];
};
