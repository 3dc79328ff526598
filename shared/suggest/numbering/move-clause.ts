import type { Clause, Policy } from '../../model/policy.ts';
import { findClause } from '../../model/walk.ts';
import { withNumber } from '../../text/numbering/printed.ts';
import { type Series, seriesOf } from '../../text/numbering/series.ts';
import { type Arranged, arranged } from './arranged.ts';
import { type Destination, destinationOf } from './destination.ts';
import { called, parentsOf, type Refused, refused } from './plan.ts';
import { rearranged } from './rearranged.ts';

export type Moved = Arranged & {
  /** What became of it, one Chinese sentence. */
  readonly told: string;
};

/**
 * Moves a clause with all that stands in it up or down past its sibling, at the edge of its part into
 * the part beside it. Numbers of the series it touches and the references to them go with it; all
 * other words stay as they are. Refuses where the numbers are not in order already, or a reference
 * could not be kept right.
 */
export function moveClause(policy: Policy, path: string, step: 1 | -1): Moved | Refused {
  const clause = findClause(policy.clauses, path);
  if (clause === null || clause.marker === '') return refused('光标处的段落没有序号，不能移动。');
  const destination = destinationOf(policy, clause, step);
  if (destination.kind === 'refused') return destination;
  const numbers = numbersAfter(policy, clause, destination);
  if (numbers.kind === 'refused') return numbers;
  const parents = parentsOf(policy);
  const result = arranged(
    policy,
    {
      numberOf: (one) => numbers.of.get(one) ?? one.number,
      parentOf: (one) => (one === clause ? destination.parent : (parents.get(one) ?? null)),
    },
    destination.shift,
  );
  if (result.kind === 'refused') return result;
  return { ...result, told: toldOf(clause, step, numbers.of.get(clause) ?? clause.number, result) };
}

type Numbers = { readonly kind: 'numbers'; readonly of: ReadonlyMap<Clause, number> };

/** The numbers that change, in the order the clauses stand in then. */
function numbersAfter(
  policy: Policy,
  clause: Clause,
  { shift, beside }: Destination,
): Numbers | Refused {
  const { offset } = rearranged(policy.source, [], shift);
  const before = seriesOf(policy);
  const home = before.find(({ items }) => items.includes(clause));
  const goal = beside === null ? undefined : before.find(({ items }) => items.includes(beside));
  const of = new Map<Clause, number>();
  for (const series of before) {
    const after = itemsAfter(series, clause, home, goal).toSorted(
      (a, b) => offset(a.markerSpan.from) - offset(b.markerSpan.from),
    );
    const isTouched =
      after.length !== series.items.length || after.some((item, at) => item !== series.items[at]);
    if (!isTouched && series !== home) continue;
    const odd = series.items.find(({ number }, at) => number !== at + 1);
    if (odd !== undefined) {
      return refused(`${called(odd)}的序号不连续，请先重排序号，再移动。`);
    }
    after.forEach((item, at) => {
      of.set(item, at + 1);
    });
  }
  // In a part that had no clause it is the first, unless the numbers run on.
  if (goal === undefined && home !== undefined && !home.runsOn) of.set(clause, 1);
  return { kind: 'numbers', of };
}

function itemsAfter(
  series: Series,
  clause: Clause,
  home: Series | undefined,
  goal: Series | undefined,
): readonly Clause[] {
  if (home === goal || (goal === undefined && home?.runsOn === true)) return series.items;
  if (series === home) return series.items.filter((item) => item !== clause);
  return series === goal ? [...series.items, clause] : series.items;
}

function toldOf(clause: Clause, step: 1 | -1, number: number, { changes }: Arranged): string {
  const count = (kind: 'number' | 'reference'): number =>
    changes.filter((change) => change.kind === kind).length;
  const own = number === clause.number ? 0 : 1;
  const now = own === 0 ? '，序号不变' : `，现为${withNumber(clause, number).trim()}`;
  const others = count('number') - own;
  const more = [
    ...(others > 0 ? [`另${others}个序号`] : []),
    ...(count('reference') > 0 ? [`${count('reference')}处引用`] : []),
  ].join('和');
  return `${called(clause)}已${step < 0 ? '上' : '下'}移${now}${more === '' ? '' : `；${more}随之更改`}。按 Ctrl+Z 可撤销。`;
}
