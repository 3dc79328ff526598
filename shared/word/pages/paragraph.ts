import type { ParagraphLook } from '../looks/look-types.ts';
import { broken, type Extent } from './breaking.ts';
import { type Measured, measured } from './measured.ts';
import type { Metrics } from './metrics.ts';

/** A paragraph broken into lines in a column of a width (twips). */
export type Paragraph = {
  readonly look: ParagraphLook;
  readonly measured: Measured;
  readonly lines: readonly Extent[];
  readonly width: number;
};

export const paragraphOf = (look: ParagraphLook, width: number, metrics: Metrics): Paragraph => {
  const words = measured(look, metrics);
  return { look, measured: words, lines: broken(words, look, width, metrics), width };
};
