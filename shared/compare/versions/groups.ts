import { freeOf, type Pairing } from './pairing.ts';

export type Side = 'before' | 'after';

export const otherSide = (side: Side): Side => (side === 'before' ? 'after' : 'before');

/** Passages of both versions that belong together; several on one side are a split or a merger. */
export type Group = { readonly before: readonly number[]; readonly after: readonly number[] };

type Growing = { readonly before: number[]; readonly after: number[] };

export type Grouping = {
  /** Every passage of both versions in one group. */
  readonly groups: () => readonly Group[];
  /**
   * Puts a passage that is alone into the group of a passage of the other version; null where the
   * one is not alone, or the other is itself one of several.
   */
  readonly groupFor: (side: Side, part: number, whole: number) => Group | null;
  readonly put: (side: Side, part: number, whole: number) => void;
};

/** Begins with the pairs, and everyone else alone. */
export function groupingOf(pairing: Pairing): Grouping {
  const all: Growing[] = [];
  const places = { before: new Map<number, Growing>(), after: new Map<number, Growing>() };
  const open = (group: Growing): void => {
    all.push(group);
    for (const at of group.before) places.before.set(at, group);
    for (const at of group.after) places.after.set(at, group);
  };
  pairing.after.forEach((b, a) => {
    open({ before: [a], after: b < 0 ? [] : [b] });
  });
  for (const b of freeOf(pairing.before)) open({ before: [], after: [b] });
  return {
    groups: () => all.filter(({ before, after }) => before.length + after.length > 0),
    groupFor: (side, part, whole) => {
      const other = otherSide(side);
      const own = places[side].get(part);
      const group = places[other].get(whole);
      const isAlone = own?.[side].length === 1 && own[other].length === 0;
      return isAlone && group?.[other].length === 1 ? group : null;
    },
    put: (side, part, whole) => {
      const own = places[side].get(part);
      const group = places[otherSide(side)].get(whole);
      if (!own || !group) return;
      own[side].length = 0;
      group[side].push(part);
      group[side].sort((x, y) => x - y);
      places[side].set(part, group);
    },
  };
}
