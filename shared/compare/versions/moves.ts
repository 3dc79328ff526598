import type { Versions } from './equal.ts';
import type { Group } from './groups.ts';
import { heaviestRising } from './increasing.ts';
import type { Pairing } from './pairing.ts';
import type { Entry } from './passages.ts';

/**
 * Which groups moved. Among the groups that stayed under the same heading the fewest are said to have
 * moved (heaviest rising subsequence, a heading weighing as much as all below it); what went to another
 * heading moved as well. What moved along with its heading did not move itself.
 */
export function movedGroups(
  groups: readonly Group[],
  versions: Versions,
  pairing: Pairing,
): ReadonlySet<Group> {
  const { before, after } = versions;
  const groupBefore = placed(groups, before.length, (group) => group.before);
  const groupAfter = placed(groups, after.length, (group) => group.after);
  /** Groups of the headings above, nearest first; a new one, or one that is gone, is no other heading. */
  const above = (entries: readonly Entry[], places: Int32Array, at: number): readonly number[] => {
    const homes: number[] = [];
    let parent = entries[at]?.parent ?? -1;
    for (; parent >= 0; parent = entries[parent]?.parent ?? -1) {
      const home = places[parent] ?? -1;
      if (isKept(groups[home])) homes.push(home);
    }
    return [...homes, TOP];
  };
  const sizes = { before: sizesOf(before), after: sizesOf(after) };
  const moved = new Set<Group>();
  const homes = new Map<number, Item[]>();
  for (const group of groups) {
    const lead = leadOf(group, pairing);
    if (lead === null) continue;
    const home = commonHome(above(before, groupBefore, lead.a), above(after, groupAfter, lead.b));
    if (home === null) {
      moved.add(group);
      continue;
    }
    const weight = (sizes.before[lead.a] ?? 1) + (sizes.after[lead.b] ?? 1);
    const item = { group, ...lead, weight };
    const others = homes.get(home);
    if (others) others.push(item);
    else homes.set(home, [item]);
  }
  for (const unordered of homes.values()) {
    const items = unordered.toSorted((x, y) => x.a - y.a);
    const stays = heaviestRising(
      items.map(({ b }) => b),
      items.map(({ weight }) => weight),
    );
    items.forEach(({ group }, at) => {
      if (!stays[at]) moved.add(group);
    });
  }
  return moved;
}

/** A group by its lead, with what it weighs: as much as stands at and below it. */
type Item = {
  readonly group: Group;
  readonly a: number;
  readonly b: number;
  readonly weight: number;
};

/** Not below any heading. */
const TOP = -1;

/**
 * The heading that two places have in common, if one of them stands right below it: what went a level
 * deeper (3. behind a （三） that was put before it) stays where it is as long as the order holds.
 */
function commonHome(a: readonly number[], b: readonly number[]): number | null {
  const [homeA = TOP] = a;
  const [homeB = TOP] = b;
  return b.includes(homeA) ? homeA : a.includes(homeB) ? homeB : null;
}

const isKept = (group: Group | undefined): boolean =>
  group !== undefined && group.before.length > 0 && group.after.length > 0;

/** The pair a split or a merger began with. */
export function leadOf(
  { before, after }: Group,
  pairing: Pairing,
): { readonly a: number; readonly b: number } | null {
  for (const a of before) {
    const b = pairing.after[a] ?? -1;
    if (b >= 0) return { a, b };
  }
  const [a] = before;
  const [b] = after;
  return a === undefined || b === undefined ? null : { a, b };
}

/** The group each passage of one version is in. */
export function placed(
  groups: readonly Group[],
  length: number,
  side: (group: Group) => readonly number[],
): Int32Array {
  const places = new Int32Array(length).fill(-1);
  groups.forEach((group, number) => {
    for (const at of side(group)) places[at] = number;
  });
  return places;
}

/** How much stands at and below each passage: passages, and a little for their length. */
function sizesOf(entries: readonly Entry[]): readonly number[] {
  const letters = entries.reduce((sum, { passage }) => sum + passage.text.length, 1);
  const sizes = entries.map(({ passage }) => 1 + passage.text.length / letters);
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const parent = entries[at]?.parent ?? -1;
    if (parent >= 0) sizes[parent] = (sizes[parent] ?? 0) + (sizes[at] ?? 0);
  }
  return sizes;
}
