import type { Versions } from './equal.ts';
import type { Group } from './groups.ts';
import { leadOf, movedGroups, placed } from './moves.ts';
import type { Pairing } from './pairing.ts';
import type { Entry } from './passages.ts';
import type { VersionComparison, VersionRow } from './types.ts';

/** Writes the groups out as rows in the order of the later version. */
export function rowsOf(
  groups: readonly Group[],
  versions: Versions,
  pairing: Pairing,
): VersionComparison {
  const moved = movedGroups(groups, versions, pairing);
  const rows = inOrder(groups, versions, moved).map((group) => ({
    group,
    row: rowOf(group, versions, moved.has(group)),
  }));
  return {
    rows: rows.map(({ row }) => row),
    moves: rows.flatMap(({ group, row }) => {
      const lead = row.moved ? leadOf(group, pairing) : null;
      const from = lead && versions.before[lead.a]?.passage.path;
      const to = lead && versions.after[lead.b]?.passage.path;
      return from && to ? [{ from, to }] : [];
    }),
  };
}

function rowOf({ before, after }: Group, versions: Versions, moved: boolean): VersionRow {
  const old = before.flatMap((at) => versions.before[at]?.passage ?? []);
  const now = after.flatMap((at) => versions.after[at]?.passage ?? []);
  const [first, ...others] = old;
  const [last, ...more] = now;
  const kind =
    first === undefined
      ? 'added'
      : last === undefined
        ? 'deleted'
        : others.length > 0
          ? 'merged'
          : more.length > 0
            ? 'split'
            : first.text === last.text
              ? 'unchanged'
              : 'reworded';
  const renumbered = first !== undefined && last !== undefined && first.marker !== last.marker;
  return { kind, before: old, after: now, moved, renumbered };
}

/**
 * The groups in order of the later version. What was deleted follows what stood before it and is still
 * in its place.
 */
function inOrder(
  groups: readonly Group[],
  { before, after }: Versions,
  moved: ReadonlySet<Group>,
): readonly Group[] {
  const groupBefore = placed(groups, before.length, (group) => group.before);
  const gone = new Map<Group | null, Group[]>();
  let anchor: Group | null = null;
  before.forEach((_: Entry, at) => {
    const group = groups[groupBefore[at] ?? -1];
    if (group === undefined) return;
    if (group.after.length > 0) {
      if (!moved.has(group)) anchor = group;
      return;
    }
    const waiting = gone.get(anchor);
    if (waiting) waiting.push(group);
    else gone.set(anchor, [group]);
  });
  const groupAfter = placed(groups, after.length, (group) => group.after);
  const present = [...new Set(groupAfter)].flatMap((number) => groups[number] ?? []);
  return [
    ...(gone.get(null) ?? []),
    ...present.flatMap((group) => [group, ...(gone.get(group) ?? [])]),
  ];
}
