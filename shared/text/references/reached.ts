import type { Clause } from '../../model/policy.ts';
import type { Series } from './series.ts';
import type { Numeral } from './types.ts';

/** Where some steps of a reference have led: a clause, or one of its 款. */
export type Base = { readonly clause: Clause; readonly paragraph: number | null };

/** Where a step leads, or why it leads nowhere; `unclear` where that cannot be told. */
export type Reach =
  | { readonly kind: 'found'; readonly bases: readonly Base[] }
  | { readonly kind: 'nowhere'; readonly why: string }
  | { readonly kind: 'unclear'; readonly why: string };

export const found = (bases: readonly Base[]): Reach => ({ kind: 'found', bases });
export const whole = (clause: Clause): Base => ({ clause, paragraph: null });
export const unclear = (why: string): Reach => ({ kind: 'unclear', why });
export const nowhere = (why: string): Reach => ({ kind: 'nowhere', why });

/**
 * The clauses of a series that have the numbers, as far as they belong here.
 *
 * @param where 本文, where the series is the whole document's.
 */
export function picked(
  numerals: readonly Numeral[],
  { clauses, numbered }: Series,
  where = '那里',
  belongs: (clause: Clause) => boolean = () => true,
): Reach {
  const bases: Base[] = [];
  for (const number of expanded(numerals)) {
    const same = numbered(number).filter(belongs);
    const [one] = same;
    if (one === undefined) return nowhere(rangeOf(clauses.filter(belongs), where));
    if (same.length > 1) return unclear(`有${same.length}处的序号都是“${one.marker.trim()}”`);
    bases.push(whole(one));
  }
  return found(bases);
}

/** 那里只有“（一）”至“（四）” */
function rangeOf(clauses: readonly Clause[], where: string): string {
  const [first] = clauses;
  const last = clauses.at(-1);
  if (first === undefined || last === undefined) return `${where}没有这一级序号`;
  const [from, to] = [first.marker.trim(), last.marker.trim()];
  return from === to ? `${where}只有“${from}”` : `${where}只有“${from}”至“${to}”`;
}

/** So far a range is looked through; 第一条至第九百条 is no reference anyone wrote. */
const LONGEST_RANGE = 100;

/** 第（三）项至第（五）项: 3, 4, 5. */
export function expanded(numerals: readonly Numeral[]): readonly number[] {
  const numbers: number[] = [];
  for (const { value, through } of numerals) {
    const last = numbers.at(-1);
    if (through && last !== undefined) {
      const end = Math.min(value, last + LONGEST_RANGE);
      for (let number = last + 1; number < end; number += 1) numbers.push(number);
    }
    numbers.push(value);
  }
  return numbers;
}

/** “（三）”, as the reasons name a clause. */
export const nameOf = ({ marker, heading }: Clause): string =>
  `“${marker.trim() || (heading ?? '').slice(0, 10)}”`;
