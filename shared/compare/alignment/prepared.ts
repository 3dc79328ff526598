import type { ClauseTopic } from '../../model/document.ts';
import { type Frame, frameOf } from '../../topics/frame.ts';
import { type Packed, packed } from '../../topics/packed.ts';
import { fitsOf, topicsByLikeness, topicsOfClause } from '../../topics/topics.ts';
import type { Unit } from '../../topics/units.ts';
import { clauseVector, textVector } from '../../topics/vectors.ts';

/** What of a clause is compared. */
export type Features = {
  /** Heading and body. */
  readonly words: Packed;
  readonly heading: Packed;
  /** Its labels, or all topics its words are like, the best one 1. */
  readonly topics: readonly ClauseTopic[];
  readonly frame: Frame;
  /** Id of its primary topic; null where it has none. */
  readonly topic: string | null;
};

/** A clause ready to be compared. */
export type Prepared = { readonly unit: Unit; readonly features: Features };

const KEPT = 2_000;
const known = new Map<string, Prepared>();

/** Prepares a clause of a draft; remembered by its words, since every keystroke parses anew. */
export function prepare(unit: Unit, labels: readonly ClauseTopic[] = []): Prepared {
  const key = [...unit.parents, unit.heading, unit.body, JSON.stringify(labels)].join('\u0000');
  const before = known.get(key);
  if (before?.unit.path === unit.path) return before;
  const features = before?.features ?? featuresOf(unit, labels);
  if (known.size >= KEPT) known.clear();
  const prepared = { unit, features };
  known.set(key, prepared);
  return prepared;
}

export function featuresOf(unit: Unit, labels: readonly ClauseTopic[]): Features {
  const words = packed(clauseVector(unit.heading, unit.body));
  const fits = labels.length > 0 ? [] : fitsOf(unit);
  return {
    words,
    heading: packed(textVector(unit.heading)),
    topics: topicsByLikeness(fits, labels),
    frame: frameOf(unit, labels[0]?.id),
    topic: topicsOfClause(unit, labels, () => fits)[0]?.id ?? null,
  };
}
