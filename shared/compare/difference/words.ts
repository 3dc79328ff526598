import { diffArrays } from 'diff';
import { commonAnchors } from './anchors.ts';

/** `length` words from `a` in one text that stand for as many from `b` in the other. */
export type Run = { readonly a: number; readonly b: number; readonly length: number };

/** What a run must be worth beyond, in characters: two characters in common are no common phrase. */
export const RUN_COST = 2;
/** More combinations than this are not filled in; anchors cut the stretch first. */
const MOST_CELLS = 1_000_000;
/** Edits that are looked for in a stretch without anchors. */
const MOST_EDITS = 300;

/** What a word is worth, in characters. */
export type Weight = (id: number) => number;

/**
 * The words two stretches have in common, as runs in order. Not the longest common subsequence:
 * that picks 的, 和, 服务 out of sentences that say different things. Here every run costs
 * something, so that few long runs win over many short ones (affine gap costs, as in Gotoh's
 * alignment). `a` and `b` are words as numbers, `weight` gives a word's worth in characters.
 */
export function commonRuns(a: Int32Array, b: Int32Array, weight: Weight): readonly Run[] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const runs: Run[] = [];
  add(runs, { a: 0, b: 0, length: head });
  if (head + tail < most) {
    const innerA = a.subarray(head, a.length - tail);
    const innerB = b.subarray(head, b.length - tail);
    for (const run of between(innerA, innerB, weight))
      add(runs, { a: run.a + head, b: run.b + head, length: run.length });
  }
  add(runs, { a: a.length - tail, b: b.length - tail, length: tail });
  return runs;
}

/** Appends a run, to the last one where they touch. */
function add(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (run.length === 0) return;
  if (last && last.a + last.length === run.a && last.b + last.length === run.b)
    runs[runs.length - 1] = { ...last, length: last.length + run.length };
  else runs.push(run);
}

function between(a: Int32Array, b: Int32Array, weight: Weight): readonly Run[] {
  if ((a.length + 1) * (b.length + 1) <= MOST_CELLS) return heaviestRuns(a, b, weight);
  const anchors = commonAnchors(a, b);
  if (anchors.length === 0) return fewEdits(a, b);
  const runs: Run[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of [...anchors, [a.length, b.length] as const]) {
    const inner = commonRuns(a.subarray(fromA, atA), b.subarray(fromB, atB), weight);
    for (const run of inner) runs.push({ a: run.a + fromA, b: run.b + fromB, length: run.length });
    if (atA < a.length) runs.push({ a: atA, b: atB, length: 1 });
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return runs;
}

// How the best score of a cell came about.
const LEFT = 0;
const UP = 1;
const MATCH = 2;
/** Added when a match here goes on with the match before it instead of beginning a run. */
const GOES_ON = 4;

// Room for the table of a usual sentence, used again and again: to make it anew would take longer
// than to fill it. Scores of a[..i] with b[..j] stand by j: the best, and the best that ends in a
// match of the two last words.
const USUAL_CELLS = 4_096;
const usualSteps = new Uint8Array(USUAL_CELLS);
const usualBest = new Float64Array(USUAL_CELLS);
const usualEnding = new Float64Array(USUAL_CELLS);

/** Dynamic programming over all combinations of words. */
function heaviestRuns(a: Int32Array, b: Int32Array, weight: Weight): readonly Run[] {
  const width = b.length + 1;
  const cells = (a.length + 1) * width;
  const usual = cells <= USUAL_CELLS;
  const steps = usual ? usualSteps : new Uint8Array(cells);
  const best = usual ? usualBest.fill(0, 0, width) : new Float64Array(width);
  const ending = usual ? usualEnding : new Float64Array(width);
  ending.fill(Number.NEGATIVE_INFINITY, 0, width);
  for (let i = 1; i <= a.length; i += 1) {
    const id = a[i - 1] ?? -1;
    const worth = weight(id);
    let diagonal = 0;
    let endingDiagonal = Number.NEGATIVE_INFINITY;
    for (let j = 1; j < width; j += 1) {
      const up = best[j] ?? 0;
      const endingUp = ending[j] ?? 0;
      const left = best[j - 1] ?? 0;
      let score = left;
      let step = LEFT;
      if (up > left) {
        score = up;
        step = UP;
      }
      let match = Number.NEGATIVE_INFINITY;
      if (b[j - 1] === id) {
        const fresh = diagonal - RUN_COST;
        match = worth + Math.max(endingDiagonal, fresh);
        if (match > score) {
          score = match;
          step = MATCH;
        }
        if (endingDiagonal >= fresh) step |= GOES_ON;
      }
      ending[j] = match;
      best[j] = score;
      steps[i * width + j] = step;
      diagonal = up;
      endingDiagonal = endingUp;
    }
  }
  return traced(steps, a.length, b.length);
}

function traced(steps: Uint8Array, sizeA: number, sizeB: number): readonly Run[] {
  const runs: Run[] = [];
  const width = sizeB + 1;
  let i = sizeA;
  let j = sizeB;
  while (i > 0 && j > 0) {
    const step = steps[i * width + j] ?? 0;
    if ((step & MATCH) === 0) {
      if ((step & UP) === 0) j -= 1;
      else i -= 1;
      continue;
    }
    let goesOn = true;
    const end = i;
    while (goesOn) {
      goesOn = ((steps[i * width + j] ?? 0) & GOES_ON) !== 0;
      i -= 1;
      j -= 1;
    }
    runs.push({ a: i, b: j, length: end - i });
  }
  return runs.reverse();
}

/** For stretches too long and too alike inside for anchors (一一一一…): exact while edits are few. */
function fewEdits(a: Int32Array, b: Int32Array): readonly Run[] {
  const changes = diffArrays([...a], [...b], { maxEditLength: MOST_EDITS }) ?? [];
  const runs: Run[] = [];
  let [atA, atB] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) runs.push({ a: atA, b: atB, length: count });
    if (!added) atA += count;
    if (!removed) atB += count;
  }
  return runs;
}

/** Pairs of places, in order, as runs. */
export function runsOf(places: readonly (readonly [number, number])[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [a, b] of places) add(runs, { a, b, length: 1 });
  return runs;
}
