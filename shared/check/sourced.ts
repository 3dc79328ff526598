import type { Precedent } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/** Where words of the draft were borrowed from. */
export type Origin = {
  /** Id of the precedent, its short name (上海), and what it is. */
  readonly doc: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly level: Precedent['level'];
  /** ISO date of issue, or the first day of its year. */
  readonly date: string;
};

/** A stretch of the draft with a recorded source. */
export type Sourced = Span & { readonly origin: Origin };
