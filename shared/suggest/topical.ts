import type { Precedent } from '../model/document.ts';
import type { Clause } from '../model/policy.ts';
import { builtInModel, type TopicModel } from '../topics/learn.ts';
import { fitsOf, topicsOfClause } from '../topics/topics.ts';
import { type Unit, unitsOf } from '../topics/units.ts';
import { type Wording, wordingOf } from './heading-wording.ts';
import type { Source } from './types.ts';

/** A clause of a precedent: what it is about and where it stands. */
export type PlacedClause = {
  /** The clause as evidence. */
  readonly source: Source;
  /** The primary topic first. */
  readonly topics: readonly string[];
  /** 0 for the beginning of the document, 1 for its end. */
  readonly place: number;
  /** The clause it stands under; null where it stands alone (天津 一、 to 十五、). */
  readonly part: Clause | null;
  /** Its heading as a heading for others. */
  readonly wording: Wording | null;
};

/** A precedent by topics. */
export type Topical = {
  readonly precedent: Precedent;
  readonly clauses: readonly PlacedClause[];
  /** The clauses with a heading that hold others, in order. */
  readonly parts: readonly Part[];
  /** By primary topic. */
  readonly matters: ReadonlyMap<string, Matter>;
};

/** A clause with a heading that holds others. */
export type Part = {
  readonly clause: Clause;
  readonly wording: Wording | null;
  /** How many of its clauses have which primary topic. */
  readonly topics: ReadonlyMap<string, number>;
};

/** What a document has on one topic. */
type Matter = {
  /** The clauses it is the primary topic of, in order; at least one. */
  readonly clauses: readonly PlacedClause[];
  /** Their mean place, and the places of the first and the last. */
  readonly place: number;
  readonly first: number;
  readonly last: number;
  /** How many of them each part holds. */
  readonly parts: ReadonlyMap<Clause, number>;
};

const known = new WeakMap<Precedent, { readonly model: TopicModel; readonly topical: Topical }>();

/** Remembered as long as the precedent and what is learnt of topics are the same. */
export function topical(precedent: Precedent, model: TopicModel = builtInModel()): Topical {
  const before = known.get(precedent);
  if (before?.model === model) return before.topical;
  const partOf = partsAbove(precedent.policy.clauses);
  const units = unitsOf(precedent.policy.clauses);
  const clauses = units.map((unit, at) => ({
    source: { doc: precedent.id, path: unit.path, heading: unit.clause.heading },
    topics: topicsIn(unit, precedent, model),
    place: (at + 0.5) / units.length,
    part: partOf.get(unit.clause) ?? null,
    wording: wordingOf(unit.clause, precedent.jurisdiction),
  }));
  const document = {
    precedent,
    clauses,
    parts: partsIn(clauses, precedent.jurisdiction),
    matters: mattersOf(clauses),
  };
  known.set(precedent, { model, topical: document });
  return document;
}

/** As a reader labelled the clause, else by its words. */
function topicsIn(unit: Unit, { topics }: Precedent, model: TopicModel): readonly string[] {
  const fits = () => fitsOf(unit, model);
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

function partsIn(clauses: readonly PlacedClause[], jurisdiction: string): readonly Part[] {
  const parts = new Map<Clause, Map<string, number>>();
  for (const { part, topics } of clauses) {
    const [primary] = topics;
    if (part === null) continue;
    const counts = parts.get(part) ?? new Map<string, number>();
    parts.set(part, counts);
    if (primary !== undefined) counts.set(primary, (counts.get(primary) ?? 0) + 1);
  }
  return [...parts].map(([clause, topics]) => ({
    clause,
    wording: wordingOf(clause, jurisdiction),
    topics,
  }));
}

function mattersOf(clauses: readonly PlacedClause[]): ReadonlyMap<string, Matter> {
  const byTopic = new Map<string, PlacedClause[]>();
  for (const clause of clauses) {
    const [primary] = clause.topics;
    if (primary === undefined) continue;
    const others = byTopic.get(primary);
    if (others === undefined) byTopic.set(primary, [clause]);
    else others.push(clause);
  }
  return new Map([...byTopic].map(([topic, own]) => [topic, matterOf(own)]));
}

function matterOf(clauses: readonly PlacedClause[]): Matter {
  const places = clauses.map(({ place }) => place);
  const parts = new Map<Clause, number>();
  for (const { part } of clauses) if (part !== null) parts.set(part, (parts.get(part) ?? 0) + 1);
  return {
    clauses,
    place: places.reduce((sum, place) => sum + place, 0) / places.length,
    first: Math.min(...places),
    last: Math.max(...places),
    parts,
  };
}
