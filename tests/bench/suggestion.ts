import type { Effort } from './effort.ts';
import type { Figure } from './figure.ts';
import { leftOutFigures } from './suggestion/left-out.ts';
import { suggestionSpeed } from './suggestion/speed.ts';

/** Clause types and their order against a precedent left out; time. */
export const suggestionFigures = (effort: Effort): readonly Figure[] => [
  ...leftOutFigures(effort),
  ...suggestionSpeed(effort),
];
