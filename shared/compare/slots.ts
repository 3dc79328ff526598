import type { Clause } from '../model/policy.ts';
import type { Span } from '../model/span.ts';
import { deadlinesIn } from './slots/dates.ts';
import { match } from './slots/match.ts';
import { withoutNames } from './slots/names.ts';
import { quantitiesIn } from './slots/quantities.ts';
import { type ReadSlot, readSlots } from './slots/read.ts';
import { rowsOf } from './slots/rows.ts';
import type { Slot, SlotKind, SlotRow } from './slots/types.ts';

export type Counterpart = { readonly doc: string; readonly clause: Clause };

/** A clause never changes, and the precedents' are compared with every draft. */
const known = new WeakMap<Clause, readonly ReadSlot[]>();

function read(clause: Clause): readonly ReadSlot[] {
  const slots = known.get(clause) ?? readSlots(clause);
  known.set(clause, slots);
  return slots;
}

/**
 * The places of a clause that every city fills with its own figure, date, body or condition, in
 * order of the text, then those of its notes. The items of a list belong to the clause that
 * introduces it; `place.path` says which one. Never throws; linear time.
 */
export const slotsOf = (clause: Clause): readonly Slot[] => read(clause).map(({ slot }) => slot);

/** The slots of a draft clause beside those of its counterparts, kind by kind. */
export const compareSlots = (
  draft: Clause | null,
  others: readonly Counterpart[],
): readonly SlotRow[] =>
  rowsOf(
    draft === null ? [] : read(draft),
    others.map(({ doc, clause }) => ({ doc, path: clause.path, slots: read(clause) })),
  );

/** What both clauses fill, each in its own words. Conditions are texts, not figures, and left out. */
export function slotPairs(
  draft: Clause,
  other: Clause,
): readonly {
  readonly kind: Exclude<SlotKind, 'condition'>;
  readonly draft: string;
  readonly other: string;
}[] {
  const own = read(draft);
  const theirs = read(other);
  return match(own, theirs).flatMap(({ a, b }) => {
    const one = own[a]?.slot;
    const two = theirs[b]?.slot;
    if (one === undefined || two === undefined || one.kind === 'condition') return [];
    return [{ kind: one.kind, draft: one.text, other: two.text }];
  });
}

/** Where figures and dates stand in a text, so that a changed one can be boxed whole. */
export function slotSpans(text: string): readonly (Span & { readonly kind: SlotKind })[] {
  const bare = withoutNames(text);
  const dates = deadlinesIn(bare).map(({ core }) => ({ kind: 'deadline' as const, ...core }));
  const figures = quantitiesIn(bare, dates).map(({ kind, core }) => ({ kind, ...core }));
  return [...dates, ...figures].sort((a, b) => a.from - b.from);
}
