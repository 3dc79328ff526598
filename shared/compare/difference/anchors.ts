/**
 * Places of values that occur exactly once on each side, as many as can stand in order (patience
 * difference: longest increasing subsequence). Near linear; cuts long texts into short stretches.
 */
export function commonAnchors(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): readonly (readonly [number, number])[] {
  const inA = onlyPlaces(a);
  const inB = onlyPlaces(b);
  const pairs: [number, number][] = [];
  for (const [value, atA] of inA) {
    const atB = inB.get(value) ?? -1;
    if (atA >= 0 && atB >= 0) pairs.push([atA, atB]);
  }
  pairs.sort((x, y) => x[0] - y[0]);
  return longestIncreasing(pairs);
}

/** Where each value stands; -1 when it stands in several places. */
function onlyPlaces(values: ArrayLike<number>): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? -1;
    places.set(value, places.has(value) ? -1 : at);
  }
  return places;
}

function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, at], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const chain: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}
