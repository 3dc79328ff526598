import { allDeviations } from '../../../shared/word/format/house.ts';

/**
 * The choice with a deviation switched on or off. Of two that say otherwise of the same thing (行距
 * 28 磅 and 30 磅) only one can hold: switching one on switches the other off.
 */
export function withDeviation(
  chosen: readonly string[],
  id: string,
  isOn: boolean,
): readonly string[] {
  const others = chosen.filter((other) => other !== id);
  if (!isOn) return others;
  const paths = pathsOf(id);
  return [...others.filter((other) => !pathsOf(other).some((path) => paths.includes(path))), id];
}

const pathsOf = (id: string): readonly string[] =>
  allDeviations.find((deviation) => deviation.id === id)?.changes.map(({ path }) => path) ?? [];
