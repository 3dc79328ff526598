import { analyze } from './analyze.ts';
import { asPrecedent, type OwnPrecedent } from './library/own.ts';
import { shownOf } from './library/search-index.ts';
import { summaryOf } from './library/summary.ts';
import type { PrecedentSummary } from './model/document.ts';
import { substantive } from './model/walk.ts';

/** A clause as a shared library keeps it for searching. */
export type SharedClause = {
  readonly path: string;
  readonly heading: string | null;
  /** Heading, body and note as read. */
  readonly shown: string;
};

/** A document with what a shared library must know of it without reading its text again. */
export type SharedDocument = {
  readonly own: OwnPrecedent;
  readonly summary: PrecedentSummary;
  readonly clauses: readonly SharedClause[];
};

/** Reads the whole text, some milliseconds. */
export function sharedDocumentOf(own: OwnPrecedent): SharedDocument {
  const precedent = asPrecedent(own, analyze(own.text));
  const { policy } = precedent;
  return {
    own,
    summary: summaryOf(precedent),
    clauses: substantive(policy.clauses).map((clause) => ({
      path: clause.path,
      heading: clause.heading,
      shown: shownOf(policy, clause),
    })),
  };
}
