import { agreement, f1 } from './alignment/agreement.ts';
import { borrowings, qualityFigures } from './alignment/quality.ts';
import { given, precedent } from './alignment/readings.ts';
import { speedFigures } from './alignment/speed.ts';
import type { Effort } from './effort.ts';
import type { Figure } from './figure.ts';

export { borrowings, precedent };

/** Everything measured of the alignment across documents and of decisions on it. */
export const alignmentFigures = (effort: Effort): readonly Figure[] => [
  // tests/align.test.ts goes through these.
  ...(effort === 'least' ? [] : qualityFigures()),
  ...speedFigures(effort),
];

/** Shanghai as the draft against Tianjin, by the hand-made reading; each a share of 1. */
export function agreementWithReader() {
  const counts = agreement(given, 'words');
  return {
    first: counts.first / counts.mains,
    amongThree: counts.amongThree / counts.mains,
    acceptable: counts.acceptable / counts.partnered,
    precision: counts.right / counts.reported,
    recall: counts.right / counts.pairs,
    f1: f1(counts),
  };
}
