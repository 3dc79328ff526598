import type { Figure } from './figure.ts';
import { leftOutFigures } from './suggestion/left-out.ts';
import { suggestionSpeed } from './suggestion/speed.ts';

/** Clause types and their order against a precedent left out; time. */
export const suggestionFigures = (): readonly Figure[] => [
  ...leftOutFigures(),
  ...suggestionSpeed(),
];
