/**
 * How much is measured: all of it for docs/benchmarks.md, or the least that still goes through every
 * line, so that a test can tell in seconds that the bench runs. Figures of the least mean nothing.
 */
export type Effort = 'whole' | 'least';

export const sized = <T>(effort: Effort, whole: T, least: T): T =>
  effort === 'whole' ? whole : least;

/** All of a list, or the first of it. */
export const some = <T>(effort: Effort, list: readonly T[], first = 1): readonly T[] =>
  effort === 'whole' ? list : list.slice(0, first);
