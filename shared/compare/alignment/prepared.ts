import type { ClauseTopic, Precedent } from '../../model/document.ts';
import { type Frame, frameOf } from './frame.ts';
import { type Postings, postingsOf } from './postings.ts';
import { topicsOfClause, topicVector } from './topics.ts';
import { type Unit, unitsOf } from './units.ts';
import { clauseVector, joined, textVector, type Vector } from './vectors.ts';

/** A clause ready to be compared. */
export type Prepared = {
  readonly unit: Unit;
  readonly vector: Vector;
  readonly frame: Frame;
  /** Id of its primary topic; null where it has none. */
  readonly topic: string | null;
};

/** What the parts of a likeness count; together 1, so that a clause is like itself by 1. */
const SHARES = { clause: 0.7, heading: 0.12, topics: 0.15, parents: 0.03 } as const;

const PREPARED_KEPT = 20_000;
const prepared = new Map<string, Prepared>();

/** Prepares a clause of a draft; remembered by its words, since every keystroke parses anew. */
export function prepare(unit: Unit): Prepared {
  const key = [...unit.parents, unit.heading, unit.body].join('\u0000');
  const known = prepared.get(key);
  if (known) return known.unit.path === unit.path ? known : { ...known, unit };
  const fresh = prepareNew(unit, []);
  if (prepared.size >= PREPARED_KEPT) prepared.clear();
  prepared.set(key, fresh);
  return fresh;
}

function prepareNew(unit: Unit, labels: readonly ClauseTopic[]): Prepared {
  const clause = clauseVector(unit.heading, unit.body);
  const vector = joined([
    [clause, SHARES.clause],
    [textVector(unit.heading), SHARES.heading, 'heading:'],
    [topicVector(clause, labels), SHARES.topics, 'topic:'],
    [textVector(unit.parents.join('。')), SHARES.parents, 'parents:'],
  ]);
  const topic = topicsOfClause(unit, labels)[0]?.id ?? null;
  return { unit, vector, frame: frameOf(unit, labels[0]?.id), topic };
}

/** The clauses of a precedent by the terms they hold. */
export type Index = {
  readonly clauses: readonly Prepared[];
  readonly postings: Postings;
};

const indexes = new WeakMap<Precedent, Index>();

export function indexOf(precedent: Precedent): Index {
  const known = indexes.get(precedent);
  if (known) return known;
  const clauses = unitsOf(precedent.policy.clauses).map((unit) =>
    prepareNew(unit, precedent.topics[unit.path] ?? []),
  );
  const index = { clauses, postings: postingsOf(clauses.map(({ vector }) => vector)) };
  indexes.set(precedent, index);
  return index;
}
