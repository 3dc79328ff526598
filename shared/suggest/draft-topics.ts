import { refound } from '../compare/decisions/refound.ts';
import type { TopicDecision } from '../compare/types.ts';
import type { Precedent } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import type { TopicModel } from '../topics/learn.ts';
import { fitsOf, topicsOfClause } from '../topics/topics.ts';
import { unitsOf } from '../topics/units.ts';

/** A clause of the draft with what it is about, the primary topic first. */
export type DraftClause = {
  readonly path: string;
  readonly topics: readonly { readonly id: string; readonly score: number }[];
};

export type DraftKnowledge = {
  /** What the drafter said of its clauses; goes before everything. */
  readonly decisions?: readonly TopicDecision[];
  /** A reader's labels, when a document of the library is the draft. */
  readonly labels?: Precedent['topics'];
  readonly model?: TopicModel;
};

/** What every clause of the draft is about: the drafter's word, else a reader's, else its own words. */
export function draftTopics(
  { clauses }: Policy,
  { decisions = [], labels = {}, model }: DraftKnowledge = {},
): readonly DraftClause[] {
  const places = refound(
    decisions.map(({ draft }) => draft),
    clauses,
  );
  const decided = new Map(
    decisions.flatMap(({ draft, topics }) => {
      const clause = places.get(draft)?.clause;
      return clause === undefined ? [] : [[clause, topics] as const];
    }),
  );
  return unitsOf(clauses).map((unit) => {
    const said = decided.get(unit.clause);
    if (said !== undefined) return { path: unit.path, topics: said.map(weighed) };
    const fits = () => fitsOf(unit, model);
    return { path: unit.path, topics: topicsOfClause(unit, labels[unit.path], fits) };
  });
}

const SECONDARY = 0.6;

const weighed = (id: string, rank: number) => ({ id, score: rank === 0 ? 1 : SECONDARY });
