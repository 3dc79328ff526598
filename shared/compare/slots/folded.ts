import type { Slot, SlotKind, SlotRow } from './types.ts';

/** A row as a table shows it: the bodies of one role, or the conditions, stand in one cell. */
export type FoldedRow = Pick<SlotRow, 'kind' | 'about' | 'range' | 'standing'> & {
  readonly draft: readonly Slot[];
  readonly others: readonly {
    readonly doc: string;
    readonly path: string;
    readonly slots: readonly Slot[];
  }[];
  /** The figure behind the row; null for a list. */
  readonly row: SlotRow | null;
};

/**
 * Figures keep a row each. Bodies are named in a list and read as one: leading (or responsible) ones
 * in one row, supporting ones in the next; conditions in one row. A list keeps the order of its text.
 */
export function folded(rows: readonly SlotRow[]): readonly FoldedRow[] {
  const figures = rows.filter(({ kind }) => kind !== 'body' && kind !== 'condition');
  return [
    ...figures.map(figureRow),
    ...listRow('body', rows, isLeading),
    ...listRow('body', rows, ({ about }) => about === '配合'),
    ...listRow('body', rows, (slot) => !isLeading(slot) && slot.about !== '配合'),
    ...listRow('condition', rows, () => true),
  ];
}

/** 责任 is what a note says that tells no 牵头 from 配合. */
const isLeading = ({ about }: Slot): boolean => about === '牵头' || about === '责任';

const figureRow = (row: SlotRow): FoldedRow => ({
  ...row,
  draft: listOf(row.draft),
  others: row.others.map(({ doc, path, slot }) => ({ doc, path, slots: listOf(slot) })),
  row,
});

const listOf = (slot: Slot | null): readonly Slot[] => (slot === null ? [] : [slot]);

/** One row with all the slots of a kind that belong in it; none when there are no such slots. */
function listRow(
  kind: SlotKind,
  rows: readonly SlotRow[],
  belongs: (slot: Slot) => boolean,
): readonly FoldedRow[] {
  const same = rows.filter((row) => row.kind === kind);
  const kept = (slots: readonly (Slot | null)[]): readonly Slot[] =>
    slots
      .flatMap(listOf)
      .filter(belongs)
      .sort((a, b) => a.order - b.order);
  const draft = kept(same.map((row) => row.draft));
  const others = (same[0]?.others ?? []).map(({ doc, path }, index) => ({
    doc,
    path,
    slots: kept(same.map((row) => row.others[index]?.slot ?? null)),
  }));
  const filled = others.map(({ slots }) => slots).filter((slots) => slots.length > 0);
  if (draft.length + filled.length === 0) return [];
  const abouts = new Set([draft, ...filled].flat().map(({ about }) => about));
  const about = abouts.has('责任') && abouts.has('牵头') ? '责任（牵头）' : [...abouts].join('、');
  return [
    { kind, about, draft, others, range: null, standing: standingOf(draft, filled), row: null },
  ];
}

/** Lists are equal when they name the same, in whatever order. */
function standingOf(
  draft: readonly Slot[],
  others: readonly (readonly Slot[])[],
): SlotRow['standing'] {
  if (draft.length === 0) return 'only-others';
  if (others.length === 0) return 'only-draft';
  const named = (slots: readonly Slot[]): string =>
    JSON.stringify([...new Set(slots.map(({ value }) => JSON.stringify(value)))].sort());
  return others.every((slots) => named(slots) === named(draft)) ? 'equal' : 'differs';
}
