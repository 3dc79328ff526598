import { answersOf, type Candidate } from '../../shared/compare/answers.ts';
import type { Alignment, Link } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { findClause } from '../../shared/model/walk.ts';

/** What one precedent has to say about one draft clause; best candidate first, perhaps none. */
export type Counterpart = {
  readonly precedent: Precedent;
  readonly candidates: readonly Candidate[];
};

/** For each precedent, in the order given, its candidates for the draft clause. */
export const counterparts = (
  alignment: Alignment,
  draftPath: string,
  precedents: readonly Precedent[],
): readonly Counterpart[] =>
  precedents.map((precedent) => ({
    precedent,
    candidates: answersOf(alignment, draftPath, precedent),
  }));

type OverviewRow = {
  readonly clause: Clause;
  readonly best: readonly { readonly doc: string; readonly candidate: Candidate | null }[];
};

/** One row a draft clause, one cell a precedent: its best counterpart or none. */
export const overviewRows = (
  alignment: Alignment | null,
  clauses: readonly Clause[],
  precedents: readonly Precedent[],
): readonly OverviewRow[] =>
  clauses.map((clause) => ({
    clause,
    best: precedents.map((precedent) => ({
      doc: precedent.id,
      candidate:
        alignment === null ? null : (answersOf(alignment, clause.path, precedent)[0] ?? null),
    })),
  }));

type Gap = { readonly precedent: Precedent; readonly clause: Clause };

/** Clauses of the chosen precedents that the draft has nothing about. */
export const gaps = (alignment: Alignment, precedents: readonly Precedent[]): readonly Gap[] =>
  precedents.flatMap((precedent) =>
    alignment.missing
      .filter(({ doc }) => doc === precedent.id)
      .flatMap(({ path }) => {
        const clause = findClause(precedent.policy.clauses, path);
        return clause === null ? [] : [{ precedent, clause }];
      }),
  );

/** How many of the five blocks of the score bar are full; a link has at least one. */
export const blocksOf = (score: number): number => Math.min(5, Math.max(1, Math.round(score * 5)));

export const relationWord = (link: Link): string => (link.relation === 'same' ? '相近' : '相关');
