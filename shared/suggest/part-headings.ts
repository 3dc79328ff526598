import type { Topical } from './topical.ts';
import type { OutlineEntry } from './types.ts';
import { type Candidate, proposals, type ScoredHeading } from './typical-headings.ts';

/** So much a part of a precedent has in common with the outline's, for its heading to fit. */
const LEAST_ALIKE = 0.4;
/** Likeness counts more than nearness of the document. */
const LIKENESS = 4;

/**
 * The headings the precedents give such parts, best first: those of parts that hold the same topics
 * and little else. What is only offered does not name a part, unless nothing else is in it.
 */
export function partHeadings(
  entries: readonly OutlineEntry[],
  documents: readonly Topical[],
  weights: readonly number[],
): readonly ScoredHeading[] {
  const proposed = entries.filter(({ suggested }) => suggested);
  const naming = proposed.length > 0 ? proposed : entries;
  const wanted = divided(naming.map(({ topic, weight }) => [topic, weight]));
  return proposals(
    documents.flatMap(({ precedent, parts }, at) =>
      parts.flatMap(({ clause, wording, topics }): readonly Candidate[] => {
        const alike = common(wanted, divided([...topics]));
        if (wording === null || alike < LEAST_ALIKE) return [];
        const source = { doc: precedent.id, path: clause.path, heading: clause.heading };
        return [{ wording, source, weight: alike * LIKENESS + (weights[at] ?? 0) }];
      }),
    ),
  );
}

/** A part as its matters divide it: by topic the share, together 1. */
type Division = ReadonlyMap<string, number>;

const divided = (shares: readonly (readonly [string, number])[]): Division => {
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  return new Map(shares.map(([topic, share]) => [topic, share / total]));
};

/** What two parts have in common, 0 to 1: of each topic the smaller share (Swain and Ballard 1991). */
function common(one: Division, other: Division): number {
  let sum = 0;
  for (const [topic, share] of one) sum += Math.min(share, other.get(topic) ?? 0);
  return sum;
}
