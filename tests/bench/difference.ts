import { readingFigures } from './difference/reading.ts';
import { clauseTimeFigures, wholeTextFigures } from './difference/time.ts';
import type { Effort } from './effort.ts';
import type { Figure } from './figure.ts';

/** Everything measured about differences, beside the peers in the same run. */
export const differenceFigures = (effort: Effort): readonly Figure[] => [
  ...readingFigures(effort),
  ...clauseTimeFigures(effort),
  ...wholeTextFigures(effort),
];
