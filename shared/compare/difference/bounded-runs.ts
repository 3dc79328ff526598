import { type Run, runsOf, type Weight } from './words.ts';

/** Words as numbers; `ends[at]`: a sentence ends before word `at` (at both ends of the text too). */
export type Stretch = { readonly ids: Int32Array; readonly ends: Uint8Array };

/** What a kept end of a sentence is worth beyond the cost of a run: it parts two changes. */
const END_WORTH = 0.25;
/**
 * What it is worth that a change does not run on from one sentence into the next: as much as half a
 * sentence in common. Where a text was only edited, ……[-取得实效。要-]…… loses more and stays.
 */
const PRICE = 30;

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * How a change stands in one of the texts.
 * INSIDE: begins inside a sentence and has not left it. FIRST: begins with a sentence and has not
 * left it. MORE: begins with a sentence and is in a later one; it must end with a sentence or pay.
 * PAID: began inside a sentence and left it. NONE: this text has no part in the change.
 */
const INSIDE = 0;
const FIRST = 1;
const MORE = 2;
const PAID = 3;
const NONE = 4;
const STATES = 4;

/**
 * One word more in a change: `values` holds the best of each state from `at` on, `begin` the best
 * with which a change may begin here. Tells by a bit for each state whether it goes on from itself.
 */
function advance(values: Float64Array, at: number, begin: number, startsSentence: boolean): number {
  const inside = values[at + INSIDE] ?? NEVER;
  if (!startsSentence) {
    if (inside >= begin) return 1 << INSIDE;
    values[at + INSIDE] = begin;
    return 0;
  }
  const first = values[at + FIRST] ?? NEVER;
  const leaves = inside - PRICE;
  let goesOn = 0;
  if ((values[at + MORE] ?? NEVER) >= first) goesOn |= 1 << MORE;
  else values[at + MORE] = first;
  if ((values[at + PAID] ?? NEVER) >= leaves) goesOn |= 1 << PAID;
  else values[at + PAID] = leaves;
  values[at + INSIDE] = NEVER;
  values[at + FIRST] = begin;
  return goesOn;
}

/** What a state is worth when the change ends here: at the end of a sentence or not. */
const endedAt = (values: Float64Array, at: number, state: number, isEnd: boolean): number =>
  (values[at + state] ?? NEVER) - (state === MORE && !isEnd ? PRICE : 0);

/** The state, of those `from` one on, that is worth most when the change ends here; NONE if `none` is. */
function bestEnded(
  values: Float64Array,
  at: number,
  none: number,
  isEnd: boolean,
  from = INSIDE,
): number {
  let state = NONE;
  let best = none;
  for (let one = from; one < STATES; one += 1) {
    const value = endedAt(values, at, one, isEnd);
    if (value > best) {
      best = value;
      state = one;
    }
  }
  return state;
}

/**
 * The same inside a sentence, as it is for most pairs of words: only INSIDE changes there, so that the
 * best of the others is the one found where the sentence began.
 */
function bestInside(inside: number, others: number, othersState: number, none: number): number {
  if (others > none && others > inside) return othersState;
  return inside > none ? INSIDE : NONE;
}

// How the best of a cell came about, in one number: whether equal words go on, for both texts
// whether the states of a change go on, and for both the state that is best when it ends here.
const EQUAL_GOES_ON = 1;
const GONE = 1;
const COME = 1 + STATES;
const GONE_STATE = 1 + 2 * STATES;
const COME_STATE = GONE_STATE + 3;

// Room for the table of a usual stretch, used again and again: to make it anew takes long.
const USUAL_CELLS = 1 << 17;
const usualSteps = new Uint16Array(USUAL_CELLS);

/**
 * The words two stretches have in common, as runs in order, such that no change between two runs
 * runs on from inside one sentence into another: a change lies in one sentence or is made of whole
 * ones. Dynamic programming as in commonRuns; words that go are told from words that come in, and
 * every change knows how it stands to the sentences it touches. A run of equal words must be worth
 * more than `runCost`, in characters.
 */
export function boundedRuns(
  a: Stretch,
  b: Stretch,
  weight: Weight,
  runCost: number,
): readonly Run[] {
  const [rows, width] = [a.ids.length + 1, b.ids.length + 1];
  const cells = rows * width;
  const steps = cells <= USUAL_CELLS ? usualSteps : new Uint16Array(cells);
  // By column, from the row above: the best that ends in equal words, the best of all, and the best
  // that ends in words gone from `a`; along the row the best that ends in words come in from `b`.
  // For both the best of the states that have to do with where sentences begin.
  const equal = new Float64Array(width).fill(NEVER);
  const settled = new Float64Array(width).fill(NEVER);
  const gone = new Float64Array(width * STATES).fill(NEVER);
  const come = new Float64Array(STATES);
  const goneOthers = new Float64Array(width).fill(NEVER);
  const goneOthersState = new Uint8Array(width).fill(NONE);
  for (let i = 0; i < rows; i += 1) {
    const id = a.ids[i - 1] ?? -1;
    const isEndA = a.ends[i] === 1;
    const worth = isEndA ? Math.max(weight(id), runCost + END_WORTH) : weight(id);
    const startsA = a.ends[i - 1] === 1;
    let equalBefore = NEVER;
    let settledBefore = NEVER;
    let left = NEVER;
    come.fill(NEVER);
    let comeOthers = NEVER;
    let comeOthersState = NONE;
    for (let j = 0; j < width; j += 1) {
      const equalAbove = equal[j] ?? NEVER;
      const settledAbove = settled[j] ?? NEVER;
      let step = 0;
      let best = i + j === 0 ? 0 : NEVER;
      if (i > 0 && j > 0 && b.ids[j - 1] === id) {
        const fresh = settledBefore - runCost;
        if (equalBefore >= fresh) step |= EQUAL_GOES_ON;
        best = worth + Math.max(equalBefore, fresh);
      }
      equalBefore = equalAbove;
      settledBefore = settledAbove;
      equal[j] = best;

      const at = j * STATES;
      if (i > 0) step |= advance(gone, at, equalAbove, startsA) << GONE;
      if (i > 0 && startsA) {
        const state = bestEnded(gone, at, NEVER, false, FIRST);
        goneOthersState[j] = state;
        goneOthers[j] = state === NONE ? NEVER : endedAt(gone, at, state, false);
      }
      const goneState = isEndA
        ? bestEnded(gone, at, best, true)
        : bestInside(gone[at] ?? NEVER, goneOthers[j] ?? NEVER, goneOthersState[j] ?? NONE, best);
      if (goneState !== NONE) best = endedAt(gone, at, goneState, isEndA);

      const startsB = b.ends[j - 1] === 1;
      const isEndB = b.ends[j] === 1;
      if (j > 0) step |= advance(come, 0, left, startsB) << COME;
      if (j > 0 && startsB) {
        comeOthersState = bestEnded(come, 0, NEVER, false, FIRST);
        comeOthers = comeOthersState === NONE ? NEVER : endedAt(come, 0, comeOthersState, false);
      }
      left = best;
      const comeState = isEndB
        ? bestEnded(come, 0, best, true)
        : bestInside(come[INSIDE] ?? NEVER, comeOthers, comeOthersState, best);
      if (comeState !== NONE) best = endedAt(come, 0, comeState, isEndB);

      settled[j] = best;
      steps[i * width + j] = step | (goneState << GONE_STATE) | (comeState << COME_STATE);
    }
  }
  const inEqual = (equal[width - 1] ?? NEVER) + runCost >= (settled[width - 1] ?? NEVER);
  return traced(steps, a, b, inEqual ? 'equal' : 'settled');
}

type Side = 'equal' | 'gone' | 'after-gone' | 'come' | 'settled';

/** The way back through the table, from its last cell, where `side` is best. */
function traced(steps: Uint16Array, a: Stretch, b: Stretch, last: Side): readonly Run[] {
  const width = b.ids.length + 1;
  const places: (readonly [number, number])[] = [];
  let [i, j] = [a.ids.length, b.ids.length];
  let side: Side = last;
  let state = NONE;
  while (i > 0 || j > 0) {
    const step = steps[i * width + j] ?? 0;
    if (side === 'settled' || side === 'after-gone') {
      const isSettled = side === 'settled';
      state = (step >> (isSettled ? COME_STATE : GONE_STATE)) & 7;
      if (state !== NONE) side = isSettled ? 'come' : 'gone';
      else side = isSettled ? 'after-gone' : 'equal';
    } else if (side === 'equal') {
      i -= 1;
      j -= 1;
      places.push([i, j]);
      if ((step & EQUAL_GOES_ON) === 0) side = 'settled';
    } else {
      const isGone: boolean = side === 'gone';
      const goesOn = ((step >> (isGone ? GONE : COME)) & (1 << state)) !== 0;
      if (isGone) i -= 1;
      else j -= 1;
      const startsSentence = (isGone ? a.ends[i] : b.ends[j]) === 1;
      if (state === FIRST ? startsSentence : state === INSIDE && !goesOn)
        side = isGone ? 'equal' : 'after-gone';
      else if (startsSentence && !goesOn) state = state === MORE ? FIRST : INSIDE;
    }
  }
  return runsOf(places.reverse());
}
