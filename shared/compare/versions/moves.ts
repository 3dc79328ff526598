import type { Versions } from './equal.ts';
import { heaviestRising } from './increasing.ts';
import type { Pairing } from './pairing.ts';
import type { Group } from './parts.ts';
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
  const homeOf = (entries: readonly Entry[], places: Int32Array, at: number): number => {
    let parent = entries[at]?.parent ?? -1;
    // A heading that is new, or gone, is no other heading: what it was put over stays where it is.
    while (parent >= 0 && !isKept(groups[places[parent] ?? -1]))
      parent = entries[parent]?.parent ?? -1;
    return parent < 0 ? -1 : (places[parent] ?? -1);
  };
  const sizes = sizesOf(before);
  const moved = new Set<Group>();
  const homes = new Map<number, { group: Group; b: number; weight: number }[]>();
  for (const group of groups) {
    const lead = leadOf(group, pairing);
    if (lead === null) continue;
    const home = homeOf(before, groupBefore, lead.a);
    if (home !== homeOf(after, groupAfter, lead.b)) {
      moved.add(group);
      continue;
    }
    const item = { group, b: lead.b, weight: sizes[lead.a] ?? 1 };
    const others = homes.get(home);
    if (others) others.push(item);
    else homes.set(home, [item]);
  }
  for (const items of homes.values()) {
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
