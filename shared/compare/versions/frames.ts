import type { Versions } from './equal.ts';
import { freeOf, join, type Pairing } from './pairing.ts';

/**
 * Pairs what corresponds by its place and not by its words: headings over the same clauses (三、推动
 * 服务业与产业融合 -> 三、赋能产业), and what a document has only once (its title, its date).
 */
export function pairFrames(versions: Versions, pairing: Pairing): void {
  pairHeadings(versions, pairing);
  pairLone(versions, pairing);
}

/** Most clauses of the one must have gone to the other, and most of the other's come from it. */
function pairHeadings({ before, after }: Versions, pairing: Pairing): void {
  const childrenA = counted(before.map(({ parent }) => parent));
  const childrenB = counted(after.map(({ parent }) => parent));
  const shared = new Map<string, { readonly a: number; readonly b: number; count: number }>();
  pairing.after.forEach((b, at) => {
    const parentA = before[at]?.parent ?? -1;
    const parentB = after[b]?.parent ?? -1;
    if (parentA < 0 || parentB < 0) return;
    const key = `${parentA} ${parentB}`;
    const known = shared.get(key) ?? { a: parentA, b: parentB, count: 0 };
    known.count += 1;
    shared.set(key, known);
  });
  for (const { a, b, count } of shared.values())
    if (2 * count > (childrenA.get(a) ?? 0) && 2 * count > (childrenB.get(b) ?? 0))
      join(pairing, a, b);
}

const counted = (values: readonly number[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

const SINGLE: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'doc-number',
  'addressee',
  'preamble',
  'signature',
  'date',
]);

/** The one title left over here and the one left over there. */
function pairLone({ before, after }: Versions, pairing: Pairing): void {
  const partsB = new Map<string, number[]>();
  for (const b of freeOf(pairing.before)) {
    const part = after[b]?.passage.part ?? 'other';
    partsB.set(part, [...(partsB.get(part) ?? []).slice(0, 1), b]);
  }
  const partsA = new Map<string, number[]>();
  for (const a of freeOf(pairing.after)) {
    const part = before[a]?.passage.part ?? 'other';
    partsA.set(part, [...(partsA.get(part) ?? []).slice(0, 1), a]);
  }
  for (const [part, [a, another]] of partsA) {
    const [b, other] = partsB.get(part) ?? [];
    if (!SINGLE.has(part) || another !== undefined || other !== undefined) continue;
    if (a !== undefined && b !== undefined) join(pairing, a, b);
  }
}
