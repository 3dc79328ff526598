import { perPolicy } from '../../model/per-policy.ts';
import type { Clause, MarkerStyle, Policy } from '../../model/policy.ts';

/** A clause with the style it is counted in, which a slip in its own marker does not change. */
export type Counted = { readonly clause: Clause; readonly style: MarkerStyle };

/**
 * The numbered clauses under each clause, and under null the outermost ones. A marker of another
 * style that fits into the series beside it is counted there:
 *
 *   （一）…            1.…
 *   （二）…            （二）…
 *   3.… is a （三）    （三）…   where 1. is a （一）
 */
export const countedUnder: (policy: Policy) => ReadonlyMap<Clause | null, readonly Counted[]> =
  perPolicy((policy) => {
    const found = new Map<Clause | null, readonly Counted[]>();
    count(null, policy.clauses, found, new Map());
    return found;
  });

/** Clauses without numbered ones under them have no entry. */
function count(
  parent: Clause | null,
  children: readonly Clause[],
  found: Map<Clause | null, readonly Counted[]>,
  last: Map<MarkerStyle, number>,
): void {
  const numbered = children.filter(({ marker }) => marker !== '');
  const [first, second] = numbered;
  const before = numbered.at(-2);
  const end = numbered.at(-1);
  const counted: Counted[] = [];
  for (const clause of children) {
    let stray: Clause | null = null;
    if (clause.marker !== '') {
      const led = clause === first && second !== undefined && leads(first, second);
      counted.push({ clause, style: led ? second.style : clause.style });
      last.set(clause.style, clause.number);
      stray = clause === end ? strayBehind(clause, before, last) : null;
      if (stray !== null) counted.push({ clause: stray, style: clause.style });
    }
    if (stray === null && clause.children.length > 0) count(clause, clause.children, found, last);
  }
  if (counted.length > 0) found.set(parent, counted);
}

/** 1. before （二） is a （一）. */
const leads = (first: Clause, second: Clause): boolean =>
  first.style !== second.style &&
  first.number === 1 &&
  second.number === 2 &&
  first.children.length === 0;

/**
 * 3. behind the last （二）, without 4. and without 2. before it: no list of one item that begins with
 * three. `last` holds the last number of each style.
 */
function strayBehind(
  end: Clause,
  before: Clause | undefined,
  last: ReadonlyMap<MarkerStyle, number>,
): Clause | null {
  const [only, more] = end.children;
  if (only === undefined || more !== undefined || only.marker === '') return null;
  const follows = only.number === end.number + 1 && only.number > 1;
  const runsOn = last.get(only.style) === only.number - 1;
  return follows && !runsOn && before?.style === end.style ? only : null;
}
