/** Milliseconds a call takes: the best of several rounds, so that other work on the machine counts little. */
export function milliseconds(run: (round: number) => void, calls: number, rounds = 7): number {
  let best = Number.POSITIVE_INFINITY;
  let call = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (let at = 0; at < calls; at += 1) run(call++);
    best = Math.min(best, (performance.now() - start) / calls);
  }
  return best;
}
