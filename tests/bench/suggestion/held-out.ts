import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import type { Precedent } from '../../../shared/model/document.ts';
import { consensusOutline } from '../../../shared/suggest/outline.ts';
import type { OutlineEntry } from '../../../shared/suggest/types.ts';
import { unitsOf } from '../../../shared/topics/units.ts';

/** What the four others propose for a document of that genre and level, and what it has in truth. */
export type HeldOut = {
  readonly precedent: Precedent;
  readonly entries: readonly OutlineEntry[];
  /** The topics proposed, in order. */
  readonly proposed: readonly string[];
  /** Its primary topics by a reader's labels, in order of their first clause. */
  readonly own: readonly string[];
};

/** Nothing of the document but genre and level of government is known; its labels only mark. */
export function heldOut(precedent: Precedent, level: Precedent['level']): HeldOut {
  const others = builtInPrecedents.filter(({ id }) => id !== precedent.id);
  const { genre } = precedent.policy;
  const { parts } = consensusOutline(others, { genre, level, parts: null });
  const entries = parts.flatMap((part) => part.entries);
  return {
    precedent,
    entries,
    proposed: entries.filter(({ suggested }) => suggested).map(({ topic }) => topic),
    own: primaryTopics(precedent),
  };
}

/** By a reader's labels, in order of their first clause. */
export const primaryTopics = ({ policy, topics }: Precedent): readonly string[] => [
  ...new Set(unitsOf(policy.clauses).flatMap(({ path }) => topics[path]?.[0]?.id ?? [])),
];

/** The topics of both lists. */
export const common = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.filter((topic) => other.includes(topic));

/** Kendall's tau of an order against a document's, over the topics of both. */
export function tau(order: readonly string[], own: readonly string[]): number {
  const places = common(order, own).map((topic) => own.indexOf(topic));
  let agreeing = 0;
  let pairs = 0;
  places.forEach((place, at) => {
    for (const later of places.slice(at + 1)) {
      pairs += 1;
      agreeing += Math.sign(later - place);
    }
  });
  return pairs === 0 ? 0 : agreeing / pairs;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
