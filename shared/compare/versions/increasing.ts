/**
 * Which of a sequence of different numbers stay when the fewest are taken out so that the rest only
 * rises, each counted by its weight: the heaviest increasing subsequence, by a tree of prefix maxima
 * (Fenwick 1994). n log n.
 */
export function heaviestRising(values: readonly number[], weights: readonly number[]): boolean[] {
  const ranks = new Map([...values].sort((x, y) => x - y).map((value, at) => [value, at + 1]));
  const best = new Float64Array(values.length);
  const previous = new Int32Array(values.length).fill(-1);
  const tree = new Int32Array(values.length + 1).fill(-1);
  const worth = (at: number): number => (at < 0 ? 0 : (best[at] ?? 0));
  let last = -1;
  values.forEach((value, at) => {
    const rank = ranks.get(value) ?? 0;
    let before = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) {
      const other = tree[node] ?? -1;
      if (worth(other) > worth(before)) before = other;
    }
    previous[at] = before;
    best[at] = worth(before) + (weights[at] ?? 0);
    for (let node = rank; node <= values.length; node += node & -node)
      if (worth(at) > worth(tree[node] ?? -1)) tree[node] = at;
    if (worth(at) > worth(last)) last = at;
  });
  const stays = new Array<boolean>(values.length).fill(false);
  for (let at = last; at >= 0; at = previous[at] ?? -1) stays[at] = true;
  return stays;
}
