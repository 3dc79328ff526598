import type { Precedent } from '../../../shared/model/document.ts';
import type { Clause, Policy } from '../../../shared/model/policy.ts';
import { walk } from '../../../shared/model/walk.ts';
import { type TopicReading, topicsOf } from '../../../shared/topics/classify.ts';
import type { TopicModel } from '../../../shared/topics/model.ts';
import { unitsOf } from '../../../shared/topics/units.ts';

/** A clause as it was read, with what it is about. */
export type ReviewedClause = {
  readonly clause: Clause;
  /** Null for a heading that only holds other clauses, and for the items of a list. */
  readonly topics: readonly TopicReading[] | null;
  /** The reader said so; its words did not decide. */
  readonly said: boolean;
};

export type Review = {
  readonly clauses: readonly ReviewedClause[];
  /** Clauses with words of their own. */
  readonly count: number;
  /** How many of them are about no topic. */
  readonly without: number;
  /** Lines that are no part of the document: site heads, scrape debris. */
  readonly noise: number;
};

/** What was made of a text: every clause with its topics, for a reader to look through. */
export function reviewOf(policy: Policy, said: Precedent['topics'], model: TopicModel): Review {
  const units = new Map(unitsOf(policy.clauses).map((unit) => [unit.path, unit]));
  const clauses = [...walk(policy.clauses)].map((clause): ReviewedClause => {
    const unit = units.get(clause.path);
    const labels = Object.hasOwn(said, clause.path) ? said[clause.path] : undefined;
    if (unit === undefined) return { clause, topics: null, said: false };
    return { clause, topics: topicsOf(unit, { labels, model }), said: labels !== undefined };
  });
  return {
    clauses,
    count: units.size,
    without: clauses.filter(({ topics }) => topics !== null && topics.length === 0).length,
    noise: policy.lines.filter(({ role }) => role === 'noise').length,
  };
}
