import { byPlace, sharingTerms } from './candidates.ts';
import type { Versions } from './equal.ts';
import { likenessIn, type Read } from './features.ts';
import { gapsBetween } from './gaps.ts';
import { isFree, join, type Pairing } from './pairing.ts';
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
  const likeness = rememberedLikeness(read);
  const sharing = sharingTerms(read, pairing);
  for (const least of ROUNDS) {
    const gaps = gapsBetween(pairing, read);
    const scored: Scored[] = [];
    for (const [a, b] of [...sharing, ...byPlace(versions, pairing, gaps)]) {
      const [old, now] = [versions.before[a], versions.after[b]];
      if (!old || !now || !isFree(pairing, a, b)) continue;
      const alike = likeness(a, b);
      const inOrder = gaps.before[a] === gaps.after[b];
      if (alike < (inOrder ? least.inOrder : least.elsewhere)) continue;
      if (old.passage.part !== now.passage.part && alike < OTHER_PART) continue;
      const bonus =
        (inOrder ? IN_ORDER : 0) + (haveSameParent(old, now, pairing) ? SAME_PARENT : 0);
      scored.push({ a, b, score: alike + bonus });
    }
    scored.sort((x, y) => y.score - x.score || x.a + x.b - (y.a + y.b) || x.a - y.a);
    for (const { a, b } of scored) join(pairing, a, b);
  }
}

function rememberedLikeness(read: Read): (a: number, b: number) => number {
  const likeness = likenessIn(read.weights);
  const known = new Map<number, number>();
  return (a, b) => {
    const key = a * read.after.length + b;
    const before = known.get(key);
    if (before !== undefined) return before;
    const [one, other] = [read.before[a], read.after[b]];
    const alike = one && other ? likeness(one, other) : 0;
    known.set(key, alike);
    return alike;
  };
}

const haveSameParent = (old: Entry, now: Entry, { after }: Pairing): boolean =>
  old.parent < 0 ? now.parent < 0 : after[old.parent] === now.parent;
