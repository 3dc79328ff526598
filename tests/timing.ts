/**
 * Milliseconds that some work takes at its fastest of several times: what else the machine does
 * only ever adds to a time, and the first times are slow anyway.
 */
export const leastTime = (work: () => void, times = 5): number =>
  Math.min(
    ...Array.from({ length: times }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    }),
  );
