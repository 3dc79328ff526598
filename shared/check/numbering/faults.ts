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
  /** What follows in the series. */
  readonly rest: readonly Clause[];
  /** True where this number alone is wrong: what follows goes on as if it were right. */
  readonly alone: boolean;
  readonly runsOn: boolean;
};

/** The faults of all series, in order of the text. */
export const faultsOf: (policy: Policy) => readonly Fault[] = perPolicy((policy) =>
  seriesOf(policy)
    .flatMap(faultsIn)
    .sort((a, b) => a.clause.span.from - b.clause.span.from),
);

/**
 * One fault for each slip: behind a doubled or missing number the series goes on from what is
 * printed, and a number that is wrong by itself leaves the next one right.
 */
function faultsIn({ items, runsOn }: Series): readonly Fault[] {
  const faults: Fault[] = [];
  const byNumber = new Map<number, Clause[]>();
  for (const item of items) byNumber.set(item.number, [...(byNumber.get(item.number) ?? []), item]);
  const twinOf = (clause: Clause): Clause | null =>
    byNumber.get(clause.number)?.find((other) => other !== clause) ?? null;
  let last = 0;
  for (let at = 0; at < items.length; at += 1) {
    const clause = items[at];
    if (clause === undefined) break;
    const { number } = clause;
    const expected = Math.floor(last) + 1;
    if (number === expected || isInserted(last, number)) {
      last = number;
      continue;
    }
    const tell = (
      kind: Fault['kind'],
      place: number,
      told: Partial<Pick<Fault, 'other' | 'alone' | 'expected'>> = {},
    ): void => {
      const wrong = items[place];
      if (wrong === undefined) return;
      faults.push({
        kind,
        clause: wrong,
        expected,
        before: items[place - 1] ?? null,
        other: null,
        rest: items.slice(place + 1),
        alone: false,
        runsOn,
        ...told,
      });
    };
    const next = items[at + 1]?.number;
    if (number === expected + 1 && next === expected && follows(items[at + 2], expected + 2)) {
      tell('order', at + 1, { other: clause, alone: true });
      last = expected + 1;
      at += 1;
      continue;
    }
    const twin = twinOf(clause);
    if (next === expected + 1) {
      tell(twin !== null ? 'duplicate' : number > expected ? 'jump' : 'order', at, {
        other: twin,
        alone: true,
      });
      last = expected;
      continue;
    }
    if (number > expected) tell('jump', at);
    else tell(twin === null ? 'order' : 'duplicate', at, { other: twin });
    last = number;
  }
  return faults;
}

/** 第二十条之一 stands between 第二十条 and 第二十一条, 第二十条之二 behind it. */
const isInserted = (last: number, number: number): boolean =>
  number > last && Math.floor(number) === Math.floor(last) && number - last < 0.015;

const follows = (clause: Clause | undefined, number: number): boolean =>
  clause === undefined || clause.number === number;
