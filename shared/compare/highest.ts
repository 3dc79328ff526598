/** The item that is worth most, of equal ones the first; null of none. */
export function highest<T>(items: readonly T[], worth: (item: T) => number): T | null {
  let [best, most]: [T | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const item of items) {
    const value = worth(item);
    if (value > most) [best, most] = [item, value];
  }
  return best;
}
