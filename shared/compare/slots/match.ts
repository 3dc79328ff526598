import { likeness, matter, measureOf, opposed, scopeOf, weighing } from './likeness.ts';
import type { ReadSlot } from './read.ts';

/** Places of two slots in their lists. */
export type Pair = { readonly a: number; readonly b: number };

/** More slots of one measure than any clause has; bounds the work on hostile texts. */
const MOST = 200;
/** Below this two figures speak about different things. */
const THRESHOLD = 0.42;

type Placed = { readonly read: ReadSlot; readonly at: number };

/**
 * Pairs the slots of two clauses that speak of the same thing, whatever their order; every slot at
 * most once. Slots are compared within one measure (amounts with amounts), the surest pair first.
 */
export function match(a: readonly ReadSlot[], b: readonly ReadSlot[]): readonly Pair[] {
  const [left, right] = [byMeasure(a), byMeasure(b)];
  return [...left]
    .flatMap(([measure, slots]) => matchOne(slots, right.get(measure) ?? []))
    .sort((p, q) => p.a - q.a);
}

function byMeasure(slots: readonly ReadSlot[]): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  slots.forEach((read, at) => {
    const group = groups.get(measureOf(read.slot)) ?? [];
    groups.set(measureOf(read.slot), group);
    if (group.length < MOST) group.push({ read, at });
  });
  return groups;
}

function matchOne(left: readonly Placed[], right: readonly Placed[]): readonly Pair[] {
  const weigh = weighing([...left, ...right].map(({ read }) => read));
  const candidates = left
    .flatMap((one) =>
      right.map((other) => ({
        a: one.at,
        b: other.at,
        score: likeness(one.read, other.read, weigh),
      })),
    )
    .filter(({ score }) => score >= THRESHOLD)
    .sort((p, q) => q.score - p.score || Math.abs(p.a - p.b) - Math.abs(q.a - q.b) || p.a - q.a);
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const pairs: Pair[] = [];
  for (const { a, b } of candidates) {
    if (usedA.has(a) || usedB.has(b)) continue;
    usedA.add(a);
    usedB.add(b);
    pairs.push({ a, b });
  }
  const rest = last(
    left.filter(({ at }) => !usedA.has(at)),
    right.filter(({ at }) => !usedB.has(at)),
    [left[0], right[0]],
  );
  return rest === null ? pairs : [...pairs, rest];
}

/**
 * The only amount (share, time) left on either side: the clauses are counterparts already, so they
 * fill the same place unless their words say otherwise. Of bodies, the two that are named first.
 */
function last(
  left: readonly Placed[],
  right: readonly Placed[],
  firsts: readonly (Placed | undefined)[],
): Pair | null {
  const [one] = left;
  const [other] = right;
  if (one === undefined || other === undefined) return null;
  const isBody = one.read.slot.kind === 'body';
  const fits = isBody
    ? firsts[0] === one && firsts[1] === other
    : left.length + right.length === 2 && mayBeOne(one.read, other.read);
  return fits ? { a: one.at, b: other.at } : null;
}

function mayBeOne(one: ReadSlot, other: ReadSlot): boolean {
  const { kind, value } = one.slot;
  if (kind === 'count' || kind === 'condition') return false;
  const theirs = other.slot.value;
  if (value.kind !== 'number' || theirs.kind !== 'number') return true;
  if (opposed(value, theirs)) return false;
  if (scopeOf(one) !== scopeOf(other)) return false;
  const [a, b] = [one.about, other.about];
  const sameAward = a.award === b.award && a.award !== '';
  return sameAward || a.noun === '' || b.noun === '' || matter(one, other, () => 1) > 0.35;
}
