import { heaviestRising } from '../../compare/versions/increasing.ts';
import { candidatesOf } from './candidates.ts';
import { type Unit, worthOf } from './units.ts';

/** Unit `a` of the old text and the unit `b` of the draft it became. */
export type Pair = readonly [a: number, b: number];

/**
 * What became of what, both sides in order: what moved is not paired (it goes out where it was and
 * comes in where it is). First the chain through both texts that keeps most words, then what
 * stands between two links of it.
 */
export const pairsOf = (old: readonly Unit[], draft: readonly Unit[]): readonly Pair[] => {
  const pairs: Pair[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [a, b] of [...chain(old, draft), [old.length, draft.length] as const]) {
    const between = pairedBetween(old.slice(fromA, a), draft.slice(fromB, b));
    for (const [x, y] of between) pairs.push([fromA + x, fromB + y]);
    if (a < old.length) pairs.push([a, b]);
    [fromA, fromB] = [a + 1, b + 1];
  }
  return pairs;
};

const chain = (old: readonly Unit[], draft: readonly Unit[]): readonly Pair[] => {
  // Of the candidates of one unit, later places first: a rising sequence then takes one at most.
  const candidates = candidatesOf(old, draft).sort((x, y) => x.a - y.a || y.b - x.b);
  const stays = heaviestRising(
    candidates.map(({ b }) => b),
    candidates.map(({ worth }) => worth),
  );
  return candidates.filter((_, at) => stays[at]).map(({ a, b }): Pair => [a, b]);
};

/** Letters that are compared, both sides of every combination counted, in one gap. */
const MOST_LETTERS = 2_000_000;
/** Longer lines are no titles, numbers or dates. */
const SHORT = 60;

/** The pairing of a gap that keeps most, by dynamic programming over all combinations. */
const pairedBetween = (old: readonly Unit[], draft: readonly Unit[]): readonly Pair[] => {
  if (old.length === 0 || draft.length === 0) return [];
  const letters = lettersOf(old) * draft.length + lettersOf(draft) * old.length;
  if (letters > MOST_LETTERS) return atTheEnds(old, draft);
  const width = draft.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const worths = old.map((a) => draft.map((b) => worthOf(a, b)));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = draft.length - 1; j >= 0; j -= 1) {
      const worth = worths[i]?.[j] ?? 0;
      const taken = worth > 0 ? worth + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(
        taken,
        best[(i + 1) * width + j] ?? 0,
        best[i * width + j + 1] ?? 0,
      );
    }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < draft.length) {
    const worth = worths[i]?.[j] ?? 0;
    const here = best[i * width + j] ?? 0;
    if (worth > 0 && here === worth + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (here === best[(i + 1) * width + j]) i += 1;
    else j += 1;
  }
  return withReplaced(pairs, old, draft);
};

const lettersOf = (units: readonly Unit[]): number =>
  units.reduce((sum, { text }) => sum + text.length + 1, 0);

/** What is equal at both ends, of a gap too large to be weighed. */
const atTheEnds = (old: readonly Unit[], draft: readonly Unit[]): readonly Pair[] => {
  const most = Math.min(old.length, draft.length);
  const same = (a: number, b: number): boolean =>
    old[a]?.text === draft[b]?.text && old[a]?.kind === draft[b]?.kind;
  const pairs: Pair[] = [];
  let head = 0;
  for (; head < most && same(head, head); head += 1) pairs.push([head, head]);
  const tail: Pair[] = [];
  for (let back = 1; back <= most - head; back += 1) {
    const pair: Pair = [old.length - back, draft.length - back];
    if (!same(...pair)) break;
    tail.push(pair);
  }
  return [...pairs, ...tail.reverse()];
};

/**
 * A line alone between the same neighbours was written anew: 2026年3月2日 -> 2026年11月30日. So was a
 * table: its rows then go and come in one table, since Word joins two that touch.
 */
const withReplaced = (
  pairs: readonly Pair[],
  old: readonly Unit[],
  draft: readonly Unit[],
): readonly Pair[] => {
  const all: Pair[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [a, b] of [...pairs, [old.length, draft.length] as const]) {
    const [gone, come] = [old[fromA], draft[fromB]];
    if (a === fromA + 1 && b === fromB + 1 && gone && come && isReplaced(gone, come)) {
      all.push([fromA, fromB]);
    }
    if (a < old.length) all.push([a, b]);
    [fromA, fromB] = [a + 1, b + 1];
  }
  return all;
};

const isReplaced = (gone: Unit, come: Unit): boolean =>
  gone.kind === come.kind && (gone.kind.startsWith('table') || (isShort(gone) && isShort(come)));

const isShort = ({ text }: Unit): boolean =>
  text !== '' && text.length <= SHORT && !/[。；！？]$/u.test(text);
