import type { Measure } from './measures.ts';

/** So many must have it before the others lack it. */
const LEAST = 2;

type Lacking = {
  readonly without: readonly Measure[];
  /** How many have it. */
  readonly having: number;
};

/**
 * The measures that lack what most have (three of five); none where fewer have it: then the document
 * does without, as 若干措施 of cities do.
 */
export function lackingOf(
  measures: readonly Measure[],
  has: (measure: Measure) => boolean,
): Lacking {
  const without = measures.filter((measure) => !has(measure));
  const having = measures.length - without.length;
  const most = having >= LEAST && 2 * having >= 3 * without.length;
  return { without: most ? without : [], having };
}
