import type { Features } from './features.ts';

/** Letters in a row that count as the same words; 知识产权 alone is no trace of a sentence. */
const RUN = 6;
/** Places of one run that are looked at; a text of nothing but one word has too many. */
const MOST_PLACES = 4;

/** A passage of which the parts are looked for: where its words went, or came from. */
export type Whole = {
  /** Weight of what no part has claimed yet. */
  readonly unclaimed: () => number;
  /** Weight of what stands word for word in a part and is not claimed yet. */
  readonly found: (part: Features) => number;
  readonly claim: (part: Features) => void;
};

export function wholeOf({ letters, pairs }: Features, weights: Float64Array): Whole {
  const places = new Map<string, number[]>();
  for (let at = 0; at + RUN <= letters.length; at += 1) {
    const run = letters.slice(at, at + RUN);
    const known = places.get(run);
    if (known === undefined) places.set(run, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  const claimed = new Uint8Array(pairs.length);
  let left = 0;
  for (const pair of pairs) left += weights[pair] ?? 0;
  /** Unclaimed pairs of letters that stand in the part. */
  const common = (part: Features): ReadonlySet<number> => {
    const found = new Set<number>();
    for (let at = 0; at + RUN <= part.letters.length; at += 1)
      for (const place of places.get(part.letters.slice(at, at + RUN)) ?? [])
        for (let step = 0; step < RUN - 1; step += 1)
          if (claimed[place + step] === 0) found.add(place + step);
    return found;
  };
  const weigh = (found: ReadonlySet<number>): number => {
    let sum = 0;
    for (const place of found) sum += weights[pairs[place] ?? 0] ?? 0;
    return sum;
  };
  return {
    unclaimed: () => left,
    found: (part) => weigh(common(part)),
    claim: (part) => {
      const found = common(part);
      left -= weigh(found);
      for (const place of found) claimed[place] = 1;
    },
  };
}
