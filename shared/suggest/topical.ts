import type { Precedent } from '../model/document.ts';
import type { Clause } from '../model/policy.ts';
import { builtInModel, type TopicModel } from '../topics/learn.ts';
import { packed } from '../topics/packed.ts';
import { fitsOf, topicsOfClause } from '../topics/topics.ts';
import { type Unit, unitsOf } from '../topics/units.ts';
import { clauseVector } from '../topics/vectors.ts';

/** A clause of a precedent: what it is about and where it stands. */
export type PlacedClause = {
  readonly unit: Unit;
  /** The primary topic first. */
  readonly topics: readonly string[];
  /** 0 for the beginning of the document, 1 for its end. */
  readonly place: number;
  /** The clause it stands under; null where it stands alone (天津 一、 to 十五、). */
  readonly part: Clause | null;
};

/** A precedent by topics. */
export type Topical = {
  readonly precedent: Precedent;
  readonly clauses: readonly PlacedClause[];
  /** The clauses with a heading that hold others, in order. */
  readonly parts: readonly Clause[];
  /** Mean place of the clauses with that primary topic. */
  readonly places: ReadonlyMap<string, number>;
  /** By topic, how many clauses with that primary topic each part holds. */
  readonly holdings: ReadonlyMap<string, ReadonlyMap<Clause, number>>;
};

const known = new WeakMap<Precedent, { readonly model: TopicModel; readonly topical: Topical }>();

/** Remembered as long as the precedent and what is learnt of topics are the same. */
export function topical(precedent: Precedent, model: TopicModel = builtInModel()): Topical {
  const before = known.get(precedent);
  if (before?.model === model) return before.topical;
  const partOf = partsAbove(precedent.policy.clauses);
  const units = unitsOf(precedent.policy.clauses);
  const clauses = units.map((unit, at) => ({
    unit,
    topics: topicsIn(unit, precedent, model),
    place: (at + 0.5) / units.length,
    part: partOf.get(unit.clause) ?? null,
  }));
  const document = {
    precedent,
    clauses,
    parts: [...new Set(clauses.flatMap(({ part }) => part ?? []))],
    places: placesOf(clauses),
    holdings: holdingsOf(clauses),
  };
  known.set(precedent, { model, topical: document });
  return document;
}

/** As a reader labelled the clause, else by its words. */
function topicsIn(unit: Unit, { topics }: Precedent, model: TopicModel): readonly string[] {
  const fits = () => fitsOf(packed(clauseVector(unit.heading, unit.body)), model);
  return topicsOfClause(unit, topics[unit.path], fits).map(({ id }) => id);
}

/**
 * Every clause's own part: the nearest clause with a heading above it. 三、主要任务和分工 of an 行动计划
 * holds parts and is none itself.
 */
function partsAbove(
  clauses: readonly Clause[],
  part: Clause | null = null,
): ReadonlyMap<Clause, Clause | null> {
  return new Map(
    clauses.flatMap((clause) => [
      [clause, part] as const,
      ...partsAbove(clause.children, clause.heading === null ? part : clause),
    ]),
  );
}

function placesOf(clauses: readonly PlacedClause[]): ReadonlyMap<string, number> {
  const all = new Map<string, number[]>();
  for (const { topics, place } of clauses) {
    const [primary] = topics;
    if (primary === undefined) continue;
    const places = all.get(primary);
    if (places === undefined) all.set(primary, [place]);
    else places.push(place);
  }
  return new Map(
    [...all].map(([topic, places]) => [
      topic,
      places.reduce((sum, place) => sum + place, 0) / places.length,
    ]),
  );
}

function holdingsOf(clauses: readonly PlacedClause[]): Topical['holdings'] {
  const holdings = new Map<string, Map<Clause, number>>();
  for (const { topics, part } of clauses) {
    const [primary] = topics;
    if (primary === undefined || part === null) continue;
    const held = holdings.get(primary) ?? new Map<Clause, number>();
    held.set(part, (held.get(part) ?? 0) + 1);
    holdings.set(primary, held);
  }
  return holdings;
}
