import type { MissingClause } from '../../compare/coverage/types.ts';
import type { Unmatched } from '../../compare/grid/types.ts';

/** Clauses the draft lacks at one place, side by side: at most one a precedent. */
export type MissingGroup = {
  /** Primary topic of all of them; null where a clause stands alone. */
  readonly topic: string | null;
  readonly clauses: readonly Unmatched[];
};

/**
 * Clauses on the same topic stand in one row, each in its column, in order of the first; what has no
 * topic, or the second of its precedent on it, has a row of its own, so that no row says that two
 * clauses correspond when nothing does.
 */
export const missingGroups = (
  clauses: readonly Unmatched[],
  missing: readonly MissingClause[],
): readonly MissingGroup[] => {
  const topics = new Map(missing.map(({ doc, path, topic }) => [`${doc} ${path}`, topic]));
  const groups: { topic: string | null; clauses: Unmatched[] }[] = [];
  for (const unmatched of clauses) {
    const topic = topics.get(`${unmatched.doc} ${unmatched.clause.path}`) ?? null;
    const group =
      topic === null
        ? undefined
        : groups.find(
            (one) => one.topic === topic && one.clauses.every(({ doc }) => doc !== unmatched.doc),
          );
    if (group === undefined) groups.push({ topic, clauses: [unmatched] });
    else group.clauses.push(unmatched);
  }
  return groups;
};
