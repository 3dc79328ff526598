import type { Clause, Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import { referencesOf } from '../../text/references/references.ts';
import type { Reference, Target } from '../../text/references/types.ts';
import { called, type Plan, parentsOf, type Refused, refused } from './plan.ts';

/**
 * Holds a new text against what it was made of: every clause is read at its new place with its new
 * number below its new parent, and every reference leads where it led, or still nowhere. Null where
 * all is kept; else what is not.
 *
 * @param next a reading of the new text.
 * @param offset where the words at an offset of the old text stand in the new one.
 */
export function notKept(
  policy: Policy,
  references: readonly Reference[],
  next: Policy,
  offset: (old: number) => number,
  plan: Plan,
): Refused | null {
  return (
    clausesLost(policy, next, offset, plan) ?? referencesLost(policy, references, next, offset)
  );
}

function clausesLost(
  { clauses }: Policy,
  next: Policy,
  offset: (old: number) => number,
  { numberOf, parentOf }: Plan,
): Refused | null {
  const read = new Map([...walk(next.clauses)].map((clause) => [clause.markerSpan.from, clause]));
  const parents = parentsOf(next);
  for (const clause of walk(clauses)) {
    const now = read.get(offset(clause.markerSpan.from));
    const parent = parentOf(clause);
    const under = now === undefined ? undefined : parents.get(now);
    const isKept =
      now !== undefined &&
      now.style === clause.style &&
      now.level === clause.level &&
      (clause.marker === '' || now.number === numberOf(clause)) &&
      under?.markerSpan.from === (parent === null ? undefined : offset(parent.markerSpan.from));
    if (!isKept) {
      return refused(`改动后${called(clause)}的层次不清，没有改动。请先核对它前后的序号。`);
    }
  }
  return null;
}

/** The first reference that does not lead where it led before, or not nowhere as before. */
export function referencesLost(
  policy: Policy,
  references: readonly Reference[],
  next: Policy,
  offset: (old: number) => number,
): Refused | null {
  if (references.length === 0) return null;
  const now = new Map(referencesOf(next).map((reference) => [reference.span.from, reference]));
  const placeOld = placesIn(policy);
  const placeNew = placesIn(next);
  const same = (old: Target, fresh: Target): boolean =>
    old.kind === 'attachment'
      ? fresh.kind === 'attachment' && fresh.at === offset(old.at)
      : fresh.kind === 'clause' &&
        fresh.paragraph === old.paragraph &&
        placeNew(fresh.path) === offset(placeOld(old.path));
  for (const { span, resolution } of references) {
    const fresh = now.get(offset(span.from))?.resolution;
    const isKept =
      fresh?.kind === resolution.kind &&
      (resolution.kind !== 'valid' ||
        (fresh.kind === 'valid' &&
          fresh.targets.length === resolution.targets.length &&
          resolution.targets.every((old) => fresh.targets.some((one) => same(old, one)))));
    if (!isKept) return refused(whyNot(sliceOf(policy.source, span), resolution.kind));
  }
  return null;
}

/** Why a reference stands in the way, one Chinese sentence. */
export const whyNot = (words: string, kind: Reference['resolution']['kind']): string => {
  if (kind === 'broken') {
    return `引用“${words}”现在没有着落，改动序号后会碰巧指到别的条款，请先改正这处引用。`;
  }
  return kind === 'valid'
    ? `引用“${words}”改动后不再指向原来的条款，请先把它改成明确的序号。`
    : `不能确定引用“${words}”指哪里，改动序号可能使它指错，请先核对这处引用。`;
};

function placesIn({ clauses }: Policy): (path: string) => number {
  const places = new Map<string, Clause>([...walk(clauses)].map((clause) => [clause.path, clause]));
  return (path) => places.get(path)?.markerSpan.from ?? -1;
}
