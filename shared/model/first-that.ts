/**
 * The place of the first of `all` that `holds`, where none holds before one that does not; as many as
 * there are where none does. Halves the rest at each look.
 */
export function firstThat<T>(all: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = all[middle];
    if (one !== undefined && holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}
