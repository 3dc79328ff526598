import type { Slot, SlotRow } from './types.ts';

type Ends = { readonly low: number; readonly high: number };

/** The ends of a figure; a limit counts as its figure. Dates count as days. */
function endsOf({ value }: Slot): Ends | null {
  if (value.kind === 'text') return null;
  const [least, most] =
    value.kind === 'number'
      ? [value.least, value.most]
      : [dayNumber(value.from), dayNumber(value.to)];
  // A time counts by its end: 2023—2025年 ends where 到2025年 does.
  const low = value.kind === 'date' ? (most ?? least) : (least ?? most);
  const high = most ?? least;
  return low === null || high === null ? null : { low, high };
}

const dayNumber = (iso: string | null): number | null =>
  iso === null ? null : Date.parse(iso) / 86_400_000;

const sameValue = (a: Slot, b: Slot): boolean =>
  JSON.stringify(a.value) === JSON.stringify(b.value);

/** The span of the precedents' numbers. */
export function rangeOf(slots: readonly Slot[]): SlotRow['range'] {
  const numbers = slots.flatMap(({ value }) => (value.kind === 'number' ? [value] : []));
  const unit = numbers[0]?.unit;
  if (unit === undefined) return null;
  const ends = slots.map(endsOf).filter((end) => end !== null);
  return {
    unit,
    least: Math.min(...ends.map(({ low }) => low)),
    most: Math.max(...ends.map(({ high }) => high)),
  };
}

/** Where the draft's slot stands among those of the precedents. */
export function standingOf(draft: Slot | null, others: readonly Slot[]): SlotRow['standing'] {
  if (draft === null) return 'only-others';
  if (others.length === 0) return 'only-draft';
  if (others.every((other) => sameValue(draft, other))) return 'equal';
  const own = endsOf(draft);
  const ends = others.map(endsOf);
  if (own === null || ends.some((end) => end === null)) return 'differs';
  const known = ends.filter((end) => end !== null);
  const least = Math.min(...known.map(({ low }) => low));
  const most = Math.max(...known.map(({ high }) => high));
  if (own.high < least) return 'below';
  if (own.low > most) return 'above';
  // 不超过50万元 beside 50万元: the same figure, another rule.
  if (least === most) return 'differs';
  return 'within';
}
