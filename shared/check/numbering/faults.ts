import { perPolicy } from '../../model/per-policy.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { type Series, seriesOf } from '../../text/numbering/series.ts';

/** A number that does not follow the one before it. */
export type Fault = {
  /** duplicate: printed before in its series; jump: numbers are left out; order: goes back. */
  readonly kind: 'duplicate' | 'jump' | 'order';
  readonly clause: Clause;
  /** The number that would follow. */
  readonly expected: number;
  /** The clause before it in its series; null where it is the first. */
  readonly before: Clause | null;
  /** The other clause of the fault: the one with the same number, the one it changed places with. */
  readonly other: Clause | null;
  /** The series, and the place of the clause in it. */
  readonly series: Series;
  readonly at: number;
  /** True where this number alone is wrong: what follows goes on as if it were right. */
  readonly alone: boolean;
};

/** The faults of all series, in order of the text. */
export const faultsOf: (policy: Policy) => readonly Fault[] = perPolicy((policy) =>
  seriesOf(policy)
    .flatMap(faultsIn)
    .sort((a, b) => a.clause.span.from - b.clause.span.from),
);

/** Where more numbers of a series are wrong, it is no series. */
const MOST = 50;

/**
 * One fault for each slip: behind a doubled or missing number the series goes on from what is
 * printed, and a number that is wrong by itself leaves the next one right.
 */
function faultsIn(series: Series): readonly Fault[] {
  const { items } = series;
  const twinOf = twinsOf(items);
  const faults: Fault[] = [];
  let last = 0;
  for (let at = 0; at < items.length && faults.length < MOST; at += 1) {
    const clause = items[at];
    if (clause === undefined) break;
    const expected = Math.floor(last) + 1;
    if (clause.number === expected || isInserted(last, clause.number)) {
      last = clause.number;
      continue;
    }
    const swapped = items[at + 1];
    if (swapped !== undefined && areSwapped(clause, swapped, items[at + 2], expected)) {
      at += 1;
      last = expected + 1;
      faults.push({
        kind: 'order',
        clause: swapped,
        expected,
        before: clause,
        other: clause,
        series,
        at,
        alone: true,
      });
      continue;
    }
    const other = twinOf(clause);
    const alone = swapped?.number === expected + 1;
    faults.push({
      kind: kindOf(clause.number, expected, other, alone),
      clause,
      expected,
      before: items[at - 1] ?? null,
      other,
      series,
      at,
      alone,
    });
    last = alone ? expected : clause.number;
  }
  return faults;
}

/** 第三条 第二条 第四条 where 第二条 is expected. */
const areSwapped = (
  first: Clause,
  second: Clause,
  third: Clause | undefined,
  expected: number,
): boolean =>
  first.number === expected + 1 &&
  second.number === expected &&
  (third === undefined || third.number === expected + 2);

/**
 * （二）（四）（四）: the first （四）, wrong by itself, is a doubled number; where （五） follows （二） and
 * （六） follows it, （三）（四） are missing, whatever comes later.
 */
const kindOf = (
  number: number,
  expected: number,
  other: Clause | null,
  alone: boolean,
): Fault['kind'] => {
  if (number > expected && !(alone && other !== null)) return 'jump';
  return other === null ? 'order' : 'duplicate';
};

/** 第二十条之一 stands between 第二十条 and 第二十一条, 第二十条之二 behind it. */
const isInserted = (last: number, number: number): boolean =>
  number > last && Math.floor(number) === Math.floor(last) && number - last < 0.015;

/** Finds another clause of the series that prints the same number. */
function twinsOf(items: readonly Clause[]): (clause: Clause) => Clause | null {
  const byNumber = new Map<number, Clause[]>();
  for (const item of items) {
    const same = byNumber.get(item.number);
    if (same === undefined) byNumber.set(item.number, [item]);
    else same.push(item);
  }
  return (clause) => byNumber.get(clause.number)?.find((other) => other !== clause) ?? null;
}
