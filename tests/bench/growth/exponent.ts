/**
 * How a time grows with a size, fitted over all sizes by least squares of the logarithms: 1 is in
 * proportion, 2 with the square. A part that every call costs makes it smaller, never larger.
 */
export function exponentOf(sizes: readonly number[], times: readonly number[]): number {
  const points = sizes.map((size, at) => [Math.log(size), Math.log(times[at] ?? 0)] as const);
  const middle = (axis: 0 | 1): number =>
    points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [middle(0), middle(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const under = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return over / under;
}
