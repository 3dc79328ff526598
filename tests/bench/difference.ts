import { readingFigures } from './difference/reading.ts';
import { clauseTimeFigures, wholeTextFigures } from './difference/time.ts';
import type { Figure } from './figure.ts';

/** Everything measured about differences, beside the peers in the same run. */
export const differenceFigures = (): readonly Figure[] => [
  ...readingFigures(),
  ...clauseTimeFigures(),
  ...wholeTextFigures(),
];
