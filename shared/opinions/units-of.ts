import type { Round, Unit } from '../model/opinion.ts';

/** Whoever gave an opinion stands among the units. */
export function withKnownUnits(round: Round): Round {
  const known = new Set(round.units.map(({ name }) => name));
  const more = new Set(
    round.opinions.map(({ unit }) => unit).filter((unit) => unit !== '' && !known.has(unit)),
  );
  if (more.size === 0) return round;
  const units = [...more].map((name): Unit => ({ name, none: false }));
  return { ...round, units: [...round.units, ...units] };
}

/** The units with one that says, or says no longer, that it has no opinion. */
export const withUnit = (units: readonly Unit[], name: string, none: boolean): readonly Unit[] =>
  units.some((unit) => unit.name === name)
    ? units.map((unit) => (unit.name === name ? { ...unit, none } : unit))
    : [...units, { name, none }];
