import type { Features } from './features.ts';
import { RUN, runsIn } from './runs.ts';

/** Places of one run that are looked at; a text of nothing but one word has too many. */
const MOST_PLACES = 4;

/**
 * A passage of which the parts are looked for: where its words went, or where they came from. Each of
 * its words belongs to one part; amounts are weights of pairs of letters.
 */
export type Whole = {
  /** What no part has claimed yet. */
  readonly unclaimed: () => number;
  /** What stands word for word in the part and is not claimed yet. */
  readonly found: (part: Features) => number;
  readonly claim: (part: Features) => void;
};

export function wholeOf({ letters, pairs }: Features, weights: Float64Array): Whole {
  const places = runsOf(letters);
  const claimed = new Uint8Array(pairs.length);
  let left = 0;
  for (const pair of pairs) left += weights[pair] ?? 0;
  /** How far a part goes on word for word from a place, over what is not claimed. */
  const lengthFrom = (part: string, at: number, place: number): number => {
    let length = 0;
    while (place + length < letters.length && letters[place + length] === part[at + length]) {
      if (claimed[place + length] === 1) return length + 1;
      length += 1;
    }
    return length;
  };
  /** Calls back with the stretches of the whole that make up the part, each as long as it goes. */
  const stretches = (part: Features, found: (from: number, to: number) => void): void => {
    for (let at = 0; at + RUN <= part.letters.length; ) {
      let [from, length] = [0, 0];
      for (const place of places.get(part.letters.slice(at, at + RUN)) ?? []) {
        const longer = lengthFrom(part.letters, at, place);
        if (longer > length) [from, length] = [place, longer];
      }
      if (length >= RUN) found(from, from + length - 1);
      at += length >= RUN ? length : 1;
    }
  };
  const weigh = (from: number, to: number): number => {
    let sum = 0;
    for (let at = from; at < to; at += 1)
      if (claimed[at] === 0) sum += weights[pairs[at] ?? 0] ?? 0;
    return sum;
  };
  return {
    unclaimed: () => left,
    found: (part) => {
      let sum = 0;
      stretches(part, (from, to) => {
        sum += weigh(from, to);
      });
      return sum;
    },
    claim: (part) =>
      stretches(part, (from, to) => {
        left -= weigh(from, to);
        claimed.fill(1, from, to);
      }),
  };
}

function runsOf(letters: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  let at = 0;
  for (const run of runsIn(letters)) {
    const known = places.get(run);
    if (known === undefined) places.set(run, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
    at += 1;
  }
  return places;
}
