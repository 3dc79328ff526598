import type { ClauseTopic } from '../../model/document.ts';
import { type Frame, frameOf } from '../../topics/frame.ts';
import type { TopicModel } from '../../topics/model.ts';
import { type Packed, packed } from '../../topics/packed.ts';
import { fitsOf, topicsOfClause } from '../../topics/topics.ts';
import type { Unit } from '../../topics/units.ts';
import { clauseVector, textVector } from '../../topics/vectors.ts';
import { topicsByLikeness } from './topic-likeness.ts';

/** What of a clause is compared. */
export type Features = {
  /** Heading and body. */
  readonly words: Packed;
  readonly heading: Packed;
  /** Its labels, or all topics its words are like, the best one 1. */
  readonly topics: readonly ClauseTopic[];
  readonly frame: Frame;
};

/** A clause ready to be compared. */
export type Prepared = {
  readonly unit: Unit;
  readonly features: Features;
  readonly labels: readonly ClauseTopic[];
};

const KEPT = 2_000;
const known = new Map<string, Prepared>();

/** Prepares a clause of a draft; remembered by its words, since every keystroke parses anew. */
export function prepare(unit: Unit, labels: readonly ClauseTopic[] = []): Prepared {
  const key = [...unit.parents, unit.heading, unit.body, JSON.stringify(labels)].join('\u0000');
  const before = known.get(key);
  if (before?.unit.path === unit.path) return before;
  const features = before?.features ?? featuresOf(unit, labels);
  if (known.size >= KEPT) known.clear();
  const prepared = { unit, features, labels };
  known.set(key, prepared);
  return prepared;
}

export function featuresOf(unit: Unit, labels: readonly ClauseTopic[]): Features {
  const words = packed(clauseVector(unit.heading, unit.body));
  return {
    words,
    heading: packed(textVector(unit.heading)),
    topics: topicsByLikeness(words, labels),
    frame: frameOf(unit, labels[0]?.id),
  };
}

const primaries = new WeakMap<TopicModel, WeakMap<Features, string | null>>();

/** Id of the primary topic, null where it has none; only asked of clauses that may be linked. */
export function primaryTopic(
  { unit, features, labels }: Prepared,
  model: TopicModel,
): string | null {
  const known = primaries.get(model) ?? new WeakMap<Features, string | null>();
  primaries.set(model, known);
  const before = known.get(features);
  if (before !== undefined) return before;
  const said = labels.length > 0 ? labels : undefined;
  const topic = topicsOfClause(unit, said, () => fitsOf(unit, model))[0]?.id ?? null;
  known.set(features, topic);
  return topic;
}
