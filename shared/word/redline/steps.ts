import type { Range } from '../../compare/difference/sentences.ts';
import { type Pair, pairsOf } from './pairing.ts';
import { codeOf, type Unit } from './units.ts';

/**
 * Units in order: gone (`draft` empty), come (`old` empty), or what became of what. Several on one
 * side are paragraphs that were split or joined.
 */
export type Step = { readonly old: Range; readonly draft: Range };

/** Places that stand beside each other whatever the words say: a clause and its counterpart. */
export type Cut = readonly [old: number, draft: number];

/** The way from the old text to the draft, between the cuts and never across one. */
export const stepsOf = (
  old: readonly Unit[],
  draft: readonly Unit[],
  cuts: readonly Cut[] = [],
): readonly Step[] => {
  const steps: Step[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [toA, toB] of [...cuts, [old.length, draft.length] as const]) {
    for (const step of stretch(old.slice(fromA, toA), draft.slice(fromB, toB))) {
      steps.push({ old: shifted(step.old, fromA), draft: shifted(step.draft, fromB) });
    }
    [fromA, fromB] = [toA, toB];
  }
  return steps;
};

const shifted = ([from, to]: Range, by: number): Range => [from + by, to + by];

const stretch = (old: readonly Unit[], draft: readonly Unit[]): readonly Step[] =>
  filled(joined(pairsOf(old, draft), old, draft), old.length, draft.length);

/** Tables and rows are never split. */
const PARAGRAPH = 'paragraph';

/** A paragraph with less than this of its letters in another is no part of it. */
const LEAST_PART = 0.6;
const LEAST_LETTERS = 6;

/**
 * Takes paragraphs without counterpart to the pair beside them, when their words are those that
 * pair lost (one paragraph became two) or gained (two became one).
 */
const joined = (
  pairs: readonly Pair[],
  old: readonly Unit[],
  draft: readonly Unit[],
): readonly Step[] => {
  const steps: Step[] = pairs.map(([a, b]) => ({ old: [a, a + 1], draft: [b, b + 1] }));
  const rests = new Map<number, Rest>();
  const restOf = (at: number): Rest => {
    const known = rests.get(at);
    const [a, b] = pairs[at] ?? [-1, -1];
    const rest = known ?? restBetween(old[a], draft[b]);
    rests.set(at, rest);
    return rest;
  };
  /** Whether a free unit of one side belongs to the pair; its words then are spoken for. */
  const takes = (at: number, unit: Unit | undefined, side: keyof Rest): boolean => {
    const [a] = pairs[at] ?? [-1];
    if (
      unit?.kind !== PARAGRAPH ||
      old[a]?.kind !== PARAGRAPH ||
      unit.pairs.length < LEAST_LETTERS
    ) {
      return false;
    }
    return restOf(at)[side].take(unit.pairs);
  };
  for (let right = 0; right <= steps.length; right += 1) {
    const left = right - 1;
    let [endA, endB] = [steps[left]?.old[1] ?? 0, steps[left]?.draft[1] ?? 0];
    let [beginA, beginB] = pairs[right] ?? [old.length, draft.length];
    while (endB < beginB && takes(left, draft[endB], 'gone')) endB += 1;
    while (endA < beginA && takes(left, old[endA], 'come')) endA += 1;
    while (beginB > endB && takes(right, draft[beginB - 1], 'gone')) beginB -= 1;
    while (beginA > endA && takes(right, old[beginA - 1], 'come')) beginA -= 1;
    const [before, after] = [steps[left], steps[right]];
    if (before) {
      steps[left] = { old: [before.old[0], endA], draft: [before.draft[0], endB] };
    }
    if (after) steps[right] = { old: [beginA, after.old[1]], draft: [beginB, after.draft[1]] };
  }
  return steps;
};

/** The letters a pair lost and gained. */
type Rest = { readonly gone: Letters; readonly come: Letters };
type Letters = { readonly take: (pairs: Int32Array) => boolean };

const restBetween = (a: Unit | undefined, b: Unit | undefined): Rest => ({
  gone: lettersLeft(a, b),
  come: lettersLeft(b, a),
});

const lettersLeft = (of: Unit | undefined, without: Unit | undefined): Letters => {
  const left = new Map<number, number>();
  const text = of?.text ?? '';
  for (let at = 0; at + 1 < text.length; at += 1) {
    const code = codeOf(text, at);
    left.set(code, (left.get(code) ?? 0) + 1);
  }
  const remove = (pairs: Int32Array): void => {
    for (const code of pairs) {
      const count = left.get(code) ?? 0;
      if (count > 0) left.set(code, count - 1);
    }
  };
  remove(without?.pairs ?? new Int32Array());
  return {
    take: (pairs) => {
      const found = pairs.reduce((sum, code) => sum + ((left.get(code) ?? 0) > 0 ? 1 : 0), 0);
      if (found < LEAST_PART * pairs.length) return false;
      remove(pairs);
      return true;
    },
  };
};

/** Everything between the steps, the gone before the come. */
const filled = (steps: readonly Step[], lengthA: number, lengthB: number): readonly Step[] => {
  const all: Step[] = [];
  let [atA, atB] = [0, 0];
  const end: Step = { old: [lengthA, lengthA], draft: [lengthB, lengthB] };
  for (const step of [...steps, end]) {
    if (step.old[0] > atA) all.push({ old: [atA, step.old[0]], draft: [atB, atB] });
    if (step.draft[0] > atB) {
      all.push({ old: [step.old[0], step.old[0]], draft: [atB, step.draft[0]] });
    }
    if (step !== end) all.push(step);
    [atA, atB] = [step.old[1], step.draft[1]];
  }
  return all;
};
