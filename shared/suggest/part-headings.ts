import type { Clause } from '../model/policy.ts';
import type { Topical } from './topical.ts';
import type { HeadingProposal } from './types.ts';
import { placeNames, proposals } from './typical-headings.ts';

/** A part of a precedent is asked when so much of it is about the topics of a part of the outline. */
const LEAST_ALIKE = 0.3;

/**
 * The headings the precedents give such parts, best first: those of parts that hold the same topics
 * and little else.
 */
export function partHeadings(
  topics: readonly string[],
  documents: readonly Topical[],
  weights: readonly number[],
): readonly HeadingProposal[] {
  const wanted = new Set(topics);
  return proposals(
    documents.flatMap(({ precedent, clauses, parts }, at) =>
      parts.flatMap((part) => {
        const alike = likeness(part, clauses, wanted);
        const text = part.heading;
        if (text === null || alike < LEAST_ALIKE) return [];
        return [
          {
            text,
            source: { doc: precedent.id, path: part.path, heading: text },
            weight: alike * LIKENESS + (weights[at] ?? 0),
            names: placeNames(precedent.jurisdiction),
          },
        ];
      }),
    ),
  );
}

/** Likeness counts more than nearness of the document. */
const LIKENESS = 4;

/** Twice what a part and the topics have in common, by all they have (Dice 1945). */
function likeness(part: Clause, clauses: Topical['clauses'], wanted: ReadonlySet<string>): number {
  const primaries = clauses.flatMap((clause) =>
    clause.part === part ? clause.topics.slice(0, 1) : [],
  );
  const distinct = new Set(primaries);
  const common = [...distinct].filter((topic) => wanted.has(topic)).length;
  return (2 * common) / Math.max(1, distinct.size + wanted.size);
}
