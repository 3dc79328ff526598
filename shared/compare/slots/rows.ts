import { match } from './match.ts';
import type { ReadSlot } from './read.ts';
import { rangeOf, standingOf } from './standing.ts';
import type { Slot, SlotKind, SlotRow } from './types.ts';

type Other = {
  readonly doc: string;
  readonly path: string;
  readonly slots: readonly ReadSlot[];
};

/** 数额 first: what is asked about most. */
const ORDER: readonly SlotKind[] = ['amount', 'ratio', 'deadline', 'count', 'body', 'condition'];

/**
 * One row a slot, kind by kind; within a kind the draft's in order of its text, then those that only
 * the precedents have.
 */
export function rowsOf(draft: readonly ReadSlot[], others: readonly Other[]): readonly SlotRow[] {
  const own = distinct(draft);
  const sides = others.map((other) => ({ ...other, slots: distinct(other.slots) }));
  const rows = rowsFor(own, sides, false);
  return [...rows.rows, ...onlyOthers(rows.left)].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
}

/** What one precedent has and the draft has not may stand in another one as well. */
function onlyOthers(sides: readonly Other[]): readonly SlotRow[] {
  const at = sides.findIndex(({ slots }) => slots.length > 0);
  const first = sides[at];
  if (first === undefined) return [];
  const { rows, left } = rowsFor(first.slots, sides.with(at, { ...first, slots: [] }), true);
  const own = rows.map((row, index): SlotRow => {
    const slot = first.slots[index]?.slot ?? null;
    const withOwn = row.others.map((other, i) => (i === at ? { ...other, slot } : other));
    return finished(row.kind, row.about, null, withOwn);
  });
  return [...own, ...onlyOthers(left)];
}

function rowsFor(
  slots: readonly ReadSlot[],
  sides: readonly Other[],
  isOther: boolean,
): { readonly rows: readonly SlotRow[]; readonly left: readonly Other[] } {
  const found = sides.map((side) => {
    const pairs = match(slots, side.slots);
    const byOwn = new Map(pairs.map(({ a, b }) => [a, b]));
    const taken = new Set(pairs.map(({ b }) => b));
    return { side, byOwn, left: side.slots.filter((_, index) => !taken.has(index)) };
  });
  const rows = slots.map(({ slot }, index) =>
    finished(
      slot.kind,
      slot.about,
      isOther ? null : slot,
      found.map(({ side, byOwn }) => ({
        doc: side.doc,
        path: side.path,
        slot: side.slots[byOwn.get(index) ?? -1]?.slot ?? null,
      })),
    ),
  );
  return { rows, left: found.map(({ side, left }) => ({ ...side, slots: left })) };
}

function finished(
  kind: Slot['kind'],
  about: string,
  draft: Slot | null,
  others: SlotRow['others'],
): SlotRow {
  const filled = others.flatMap(({ slot }) => (slot === null ? [] : [slot]));
  return {
    kind,
    about,
    draft,
    others,
    range: rangeOf(filled),
    standing: standingOf(draft, filled),
  };
}

/** 到2020年 said three times in one clause is one row. */
function distinct(slots: readonly ReadSlot[]): readonly ReadSlot[] {
  const seen = new Set<string>();
  return slots.filter(({ slot: { kind, about, value } }) => {
    const key = JSON.stringify([kind, about, value]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
