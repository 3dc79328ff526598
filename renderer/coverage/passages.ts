import type { CopiedReport } from '../../shared/compare/copied.ts';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import { findClause, introducesList, walk } from '../../shared/model/walk.ts';

/** A passage of the draft that stands word for word in one precedent. */
export type Passage = {
  readonly text: string;
  /** Where it begins in the draft's source. */
  readonly offset: number;
  /** The precedent's clause. */
  readonly other: string;
};

export type ClausePassages = {
  readonly clause: Clause;
  readonly share: number;
  readonly passages: readonly Passage[];
};

/** What the draft has from one precedent, clause by clause in order of the draft. */
export const passagesFrom = (
  report: CopiedReport,
  draft: Policy,
  doc: string,
): readonly ClausePassages[] =>
  report.clauses.flatMap(({ path, text, precedents }) => {
    const found = precedents.find((one) => one.doc === doc);
    const clause = findClause(draft.clauses, path);
    if (found === undefined || clause === null) return [];
    return [
      {
        clause,
        share: found.share,
        passages: found.passages.map(({ from, to, other }) => ({
          text: text.slice(from, to),
          offset: sourceOffset(clause, text, from),
          other,
        })),
      },
    ];
  });

/**
 * Where a place of a clause's compared text stands in the source. Exact to the line; within it, the
 * reading may be a character or two longer or shorter than what is printed.
 */
function sourceOffset(clause: Clause, text: string, at: number): number {
  const lines = text.slice(0, at).split('\n');
  const column = lines.at(-1)?.length ?? 0;
  const place = linesOf(clause)[lines.length - 1];
  return place === undefined ? clause.span.from : Math.min(place.from + column, place.to);
}

type Place = { readonly from: number; readonly to: number };

/** The printed place of each line of the compared text: own paragraphs, then heading and text of each item. */
function linesOf(clause: Clause): readonly Place[] {
  const items = introducesList(clause) ? [...walk(clause.children)] : [];
  return [
    ...paragraphsOf(clause),
    ...items.flatMap((item) => [item.headingSpan ?? item.markerSpan, ...paragraphsOf(item)]),
  ];
}

const paragraphsOf = (clause: Clause): readonly Place[] =>
  clause.paragraphs.length > 0 ? clause.paragraphs : [clause.own];
