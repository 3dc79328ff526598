import type { Precedent } from '../model/document.ts';
import type { Clause } from '../model/policy.ts';
import { type Unit, unitsOf } from '../topics/units.ts';
import { prepare } from './alignment/prepared.ts';
import { scoresOf, tablesOf } from './alignment/scores.ts';

/** A document with its reader's labels; a draft has none. */
export type Labelled = Pick<Precedent, 'policy' | 'topics'>;

/** The compared clauses of a document as a list to choose from; each stands in it once. */
export type Nearest = {
  /** Most like the clause asked about, best first. */
  readonly near: readonly Clause[];
  /** All others, in order of the text. */
  readonly others: readonly Clause[];
};

/** As many as a drafter looks through at a glance. */
const AT_HAND = 3;

/**
 * The clauses a drafter would look at first when choosing a counterpart by hand. No threshold: what
 * the words alone did not link (信用评价 and 分级管理) is just what is looked for here. Only clauses that
 * share nothing at all are never near.
 *
 * @param path of a compared clause of `document`; for any other nothing is near.
 */
export function nearest(document: Labelled, path: string, among: Labelled): Nearest {
  const units = unitsOf(among.policy.clauses);
  const asked = unitsOf(document.policy.clauses).find((unit) => unit.path === path);
  const best = asked === undefined ? [] : mostLike(featuresIn(document, asked), among, units);
  return {
    near: best.map(({ clause }) => clause),
    others: units.filter((unit) => !best.includes(unit)).map(({ clause }) => clause),
  };
}

const featuresIn = ({ topics }: Labelled, unit: Unit) => prepare(unit, topics[unit.path]).features;

function mostLike(
  asked: ReturnType<typeof featuresIn>,
  among: Labelled,
  units: readonly Unit[],
): readonly Unit[] {
  const scores = scoresOf(asked, tablesOf(units.map((unit) => featuresIn(among, unit))));
  return units
    .map((unit, at) => ({ unit, score: scores[at] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, AT_HAND)
    .map(({ unit }) => unit);
}
