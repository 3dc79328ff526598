import type { Opinion, Round, Unit } from '../model/opinion.ts';

/**
 * What two windows that went on from the same made of the rounds: no opinion of either goes but one
 * that a side dropped; what both changed is as the preferred side has it, field by field.
 */
export const mergedRounds = (
  base: readonly Round[],
  preferred: readonly Round[],
  other: readonly Round[],
): readonly Round[] => mergedBy(base, preferred, other, ({ id }) => id, mergedRound);

const mergedRound = (base: Round, preferred: Round, other: Round): Round => ({
  ...mergedFields(base, preferred, other),
  units: mergedBy(base.units, preferred.units, other.units, ({ name }) => name, mergedFields<Unit>),
  opinions: mergedBy(
    base.opinions,
    preferred.opinions,
    other.opinions,
    ({ id }) => id,
    mergedFields<Opinion>,
  ),
});

type Merge<T> = (base: T, preferred: T, other: T) => T;

/** The entries of both in the order of the preferred side, but for those one side dropped. */
function mergedBy<T>(
  base: readonly T[],
  preferred: readonly T[],
  other: readonly T[],
  keyOf: (entry: T) => string,
  merge: Merge<T>,
): readonly T[] {
  const by = (entries: readonly T[]) => new Map(entries.map((entry) => [keyOf(entry), entry]));
  const [before, own, theirs] = [by(base), by(preferred), by(other)];
  return [...new Set([...own.keys(), ...theirs.keys()])].flatMap((key) => {
    const [was, mine, his] = [before.get(key), own.get(key), theirs.get(key)];
    if (mine !== undefined && his !== undefined) return [merge(was ?? his, mine, his)];
    return was === undefined ? (mine ?? his ?? []) : [];
  });
}

/** Field by field: one window decided, the other wrote the reason. */
function mergedFields<T extends object>(base: T, preferred: T, other: T): T {
  const changed = Object.entries(other).filter(
    ([field, value]) =>
      !same(value, fieldOf(base, field)) && same(fieldOf(preferred, field), fieldOf(base, field)),
  );
  return changed.length === 0 ? preferred : { ...preferred, ...Object.fromEntries(changed) };
}

const fieldOf = (entry: object, field: string): unknown =>
  Object.entries(entry).find(([name]) => name === field)?.[1];

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
