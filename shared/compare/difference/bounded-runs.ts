import { type Run, runsOf } from './words.ts';

/** Words as numbers; `ends[at]`: a sentence ends before word `at` (at both ends of the text too). */
export type Stretch = { readonly ids: Int32Array; readonly ends: Uint8Array };

type Weight = (id: number) => number;

/** What a kept end of a sentence is worth beyond the cost of a run: it parts two changes. */
const END_WORTH = 0.25;
/**
 * What it is worth that a change does not run on from one sentence into the next: as much as a long
 * half-sentence in common. Where a text was only edited, ……[-取得实效。要-]…… loses more and stays.
 */
const PRICE = 30;

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * How a change stands in one of the texts.
 * INSIDE: begins inside a sentence and has not left it. FIRST: begins with a sentence and has not
 * left it. MORE: begins with a sentence and is in a later one; must end with a sentence or pay.
 * PAID: began inside a sentence and left it.
 */
const INSIDE = 1;
const FIRST = 2;
const MORE = 3;
const PAID = 4;

// How the best of each state in a cell came about, a bit or three each. GOES_ON: from the same state
// and not from the one a change begins with.
const EQUAL_GOES_ON = 1;
const GONE_GOES_ON = [0, 2, 0, 4, 8] as const;
const COME_GOES_ON = [0, 16, 0, 32, 64] as const;
/** The state that is best where words went, where words came in; 0: none did. */
const GONE_SHIFT = 7;
const COME_SHIFT = 10;

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
  const steps = new Uint16Array(rows * width);
  const row = () => new Float64Array(width).fill(NEVER);
  const [equal, settled] = [row(), row()];
  const [inside, first, more, paid] = [row(), row(), row(), row()];
  for (let i = 0; i < rows; i += 1) {
    const id = a.ids[i - 1] ?? -1;
    const worth = a.ends[i] === 1 && i > 0 ? Math.max(weight(id), runCost + END_WORTH) : weight(id);
    const startsA = i > 0 && a.ends[i - 1] === 1;
    const owedA = a.ends[i] === 1 ? 0 : PRICE;
    let [equalDiagonal, settledDiagonal] = [NEVER, NEVER];
    let left = NEVER;
    let [comeInside, comeFirst, comeMore, comePaid] = [NEVER, NEVER, NEVER, NEVER];
    for (let j = 0; j < width; j += 1) {
      let step = 0;
      const equalUp = equal[j] ?? NEVER;
      const settledUp = settled[j] ?? NEVER;

      let same = i + j === 0 ? 0 : NEVER;
      if (i > 0 && j > 0 && b.ids[j - 1] === id) {
        const fresh = settledDiagonal - runCost;
        if (equalDiagonal >= fresh) step |= EQUAL_GOES_ON;
        same = worth + Math.max(equalDiagonal, fresh);
      }
      [equalDiagonal, settledDiagonal] = [equalUp, settledUp];
      equal[j] = same;

      let gInside = inside[j] ?? NEVER;
      let gFirst = first[j] ?? NEVER;
      let gMore = more[j] ?? NEVER;
      let gPaid = paid[j] ?? NEVER;
      if (i > 0) {
        if (startsA) {
          const leaves = gInside - PRICE;
          if (gMore >= gFirst) step |= GONE_GOES_ON[MORE];
          else gMore = gFirst;
          if (gPaid >= leaves) step |= GONE_GOES_ON[PAID];
          else gPaid = leaves;
          gInside = NEVER;
          gFirst = equalUp;
        } else if (gInside >= equalUp) step |= GONE_GOES_ON[INSIDE];
        else gInside = equalUp;
        inside[j] = gInside;
        first[j] = gFirst;
        more[j] = gMore;
        paid[j] = gPaid;
      }
      let gone = 0;
      let best = same;
      if (gInside > best) [gone, best] = [INSIDE, gInside];
      if (gFirst > best) [gone, best] = [FIRST, gFirst];
      if (gMore - owedA > best) [gone, best] = [MORE, gMore - owedA];
      if (gPaid > best) [gone, best] = [PAID, gPaid];
      const afterGone = best;

      if (j > 0) {
        if (b.ends[j - 1] === 1) {
          const leaves = comeInside - PRICE;
          if (comeMore >= comeFirst) step |= COME_GOES_ON[MORE];
          else comeMore = comeFirst;
          if (comePaid >= leaves) step |= COME_GOES_ON[PAID];
          else comePaid = leaves;
          comeInside = NEVER;
          comeFirst = left;
        } else if (comeInside >= left) step |= COME_GOES_ON[INSIDE];
        else comeInside = left;
      }
      left = afterGone;
      const owedB = b.ends[j] === 1 ? 0 : PRICE;
      let come = 0;
      if (comeInside > best) [come, best] = [INSIDE, comeInside];
      if (comeFirst > best) [come, best] = [FIRST, comeFirst];
      if (comeMore - owedB > best) [come, best] = [MORE, comeMore - owedB];
      if (comePaid > best) [come, best] = [PAID, comePaid];
      settled[j] = best;
      steps[i * width + j] = step | (gone << GONE_SHIFT) | (come << COME_SHIFT);
    }
  }
  const atEnd = equal[width - 1] ?? NEVER;
  return traced(steps, a, b, atEnd + runCost >= (settled[width - 1] ?? NEVER));
}

type Side = 'equal' | 'gone' | 'come' | 'after-gone' | 'settled';

/** The way back through the table, from its last cell; `equal`: the last words are equal. */
function traced(steps: Uint16Array, a: Stretch, b: Stretch, equal: boolean): readonly Run[] {
  const width = b.ids.length + 1;
  const places: (readonly [number, number])[] = [];
  let [i, j] = [a.ids.length, b.ids.length];
  let side: Side = equal ? 'equal' : 'settled';
  let state = 0;
  while (i > 0 || j > 0) {
    const step = steps[i * width + j] ?? 0;
    if (side === 'settled') {
      state = (step >> COME_SHIFT) & 7;
      side = state > 0 ? 'come' : 'after-gone';
    } else if (side === 'after-gone') {
      state = (step >> GONE_SHIFT) & 7;
      side = state > 0 ? 'gone' : 'equal';
    } else if (side === 'equal') {
      i -= 1;
      j -= 1;
      places.push([i, j]);
      if ((step & EQUAL_GOES_ON) === 0) side = 'settled';
    } else {
      const [text, at] = side === 'gone' ? [a, i - 1] : [b, j - 1];
      const goesOn = ((side === 'gone' ? GONE_GOES_ON : COME_GOES_ON)[state] ?? 0) & step;
      const begins: Side = side === 'gone' ? 'equal' : 'after-gone';
      const starts = text.ends[at] === 1;
      if (side === 'gone') i -= 1;
      else j -= 1;
      if (state === INSIDE && goesOn === 0) side = begins;
      else if (state === FIRST && starts) side = begins;
      else if (state === MORE && starts && goesOn === 0) state = FIRST;
      else if (state === PAID && starts && goesOn === 0) state = INSIDE;
    }
  }
  return runsOf(places.reverse());
}
