import type { Imprint } from '../blocks.ts';
import type { Format } from '../format.ts';
import { lookOf } from '../looks/paragraph-look.ts';
import type { Metrics } from './metrics.ts';
import { paragraphOf } from './paragraph.ts';
import { lying, type Row, rowsOf, ruleTwips } from './rows.ts';

/** A line of the 版记 with its rules (7.4.1), its wrapped lines on one row. */
export const imprintRowOf = (
  line: Imprint,
  block: number,
  width: number,
  format: Format,
  metrics: Metrics,
): Row => {
  const paragraph = paragraphOf(lookOf(line, format), width, metrics);
  const above = line.aboveMm === 0 ? 0 : ruleTwips(line.aboveMm);
  const below = line.belowMm === 0 ? 0 : ruleTwips(line.belowMm);
  let top = above;
  const words = rowsOf(paragraph, block).flatMap((row) => {
    const placed = row.words.map((one) => ({ ...one, top: one.top + top }));
    top += row.height;
    return placed;
  });
  return {
    height: top + below,
    words,
    rules: [
      ...(above > 0 ? [lying('imprint', line.aboveMm, 0, width, above / 2)] : []),
      ...(below > 0 ? [lying('imprint', line.belowMm, 0, width, top + below / 2)] : []),
    ],
  };
};
