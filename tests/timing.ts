/**
 * Milliseconds that some work takes at its fastest of several times: what else the machine does
 * only ever adds to a time, and the first times are slow anyway.
 */
export const leastTime = (work: () => void, times = 5): number =>
  Math.min(...Array.from({ length: times }, () => timeOf(work)));

/**
 * Milliseconds of the first time that stays below a limit, or the least of several where none does.
 * A machine shared with others stands still for seconds now and then: 0.1 s of work once took over 4.
 */
export function timeWithin(most: number, work: () => void, times = 4): number {
  let least = timeOf(work);
  for (let time = 1; time < times && least >= most; time += 1)
    least = Math.min(least, timeOf(work));
  return least;
}

function timeOf(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
