import { indexed } from './candidates.ts';
import type { Versions } from './equal.ts';
import { likenessIn, type Read } from './features.ts';
import { type Gaps, gapsBetween } from './gaps.ts';
import { freeOf, join, type Pairing } from './pairing.ts';
import type { Entry } from './passages.ts';

/** What is taken for reworded, surest first; what stands in order needs less evidence than a move. */
const ROUNDS = [
  { inOrder: 0.6, elsewhere: 0.6 },
  { inOrder: 0.4, elsewhere: 0.45 },
  { inOrder: 0.25, elsewhere: 0.45 },
] as const;
/** A clause and a line outside the clauses correspond only if they say much the same. */
const OTHER_PART = 0.5;
/** What order and heading count beside the words. */
const IN_ORDER = 0.05;
const SAME_PARENT = 0.05;

type Scored = { readonly a: number; readonly b: number; readonly score: number };

/** Pairs passages with much the same words, the most alike first. */
export function pairSimilar(versions: Versions, read: Read, pairing: Pairing): void {
  const likeness = likenessIn(read.weights);
  for (const least of ROUNDS) {
    const gaps = gapsBetween(pairing, read);
    const scored: Scored[] = [];
    for (const [a, b] of candidates(versions, read, pairing, gaps)) {
      const [x, y] = [versions.before[a], versions.after[b]];
      const [one, other] = [read.before[a], read.after[b]];
      if (!x || !y || !one || !other) continue;
      const alike = likeness(one, other);
      const inOrder = gaps.before[a] === gaps.after[b];
      if (alike < (inOrder ? least.inOrder : least.elsewhere)) continue;
      if (x.passage.part !== y.passage.part && alike < OTHER_PART) continue;
      const bonus = (inOrder ? IN_ORDER : 0) + (haveSameParent(x, y, pairing) ? SAME_PARENT : 0);
      scored.push({ a, b, score: alike + bonus });
    }
    scored.sort((x, y) => y.score - x.score || x.a + x.b - (y.a + y.b) || x.a - y.a);
    for (const { a, b } of scored) join(pairing, a, b);
  }
}

const haveSameParent = (x: Entry, y: Entry, { after }: Pairing): boolean =>
  x.parent < 0 ? y.parent < 0 : after[x.parent] === y.parent;

/** Free passages that share rare terms, have the same path, or stand in the same place between pairs. */
function candidates(
  { before, after }: Versions,
  read: Read,
  pairing: Pairing,
  gaps: Gaps,
): readonly (readonly [a: number, b: number])[] {
  const freeA = freeOf(pairing.after);
  const freeB = freeOf(pairing.before);
  const found = new Map<number, [number, number]>();
  const add = (a: number | undefined, b: number | undefined): void => {
    if (a !== undefined && b !== undefined) found.set(a * after.length + b, [a, b]);
  };
  const inAfter = indexed(read.after, freeB, read.weights);
  const inBefore = indexed(read.before, freeA, read.weights);
  for (const a of freeA) for (const b of read.before[a] ? inAfter(read.before[a]) : []) add(a, b);
  for (const b of freeB) for (const a of read.after[b] ? inBefore(read.after[b]) : []) add(a, b);
  const paths = new Map(freeB.map((b) => [after[b]?.passage.path ?? '', b]));
  for (const a of freeA) {
    const path = before[a]?.passage.path;
    if (path) add(a, paths.get(path));
  }
  const rowsA = byGap(freeA, gaps.before);
  const rowsB = byGap(freeB, gaps.after);
  for (const [gap, places] of rowsA) {
    const others = rowsB.get(gap) ?? [];
    places.forEach((a, at) => {
      for (const step of [-1, 0, 1]) {
        add(a, others[at + step]);
        add(a, others[others.length - places.length + at + step]);
      }
    });
  }
  return [...found.values()];
}

function byGap(places: readonly number[], gaps: Int32Array): ReadonlyMap<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const place of places) {
    const gap = gaps[place] ?? 0;
    const row = rows.get(gap);
    if (row) row.push(place);
    else rows.set(gap, [place]);
  }
  return rows;
}
