import type { TableRow } from '../blocks.ts';
import { CELL_PAD, CELL_SIDE } from '../elements/table-rows.ts';
import type { Format } from '../format.ts';
import { cellLooks } from '../looks/paragraph-look.ts';
import type { Metrics } from './metrics.ts';
import { paragraphOf } from './paragraph.ts';
import { lying, type Row, type RowRule, ruleTwips } from './rows.ts';

/**
 * A row of a table: as high as its highest cell, the others in the middle of theirs. A rule below
 * it, and above it where it is the first on its page.
 */
export const tableRowOf = (
  row: TableRow,
  block: number,
  first: boolean,
  format: Format,
  metrics: Metrics,
): Row => {
  const mm = format.table.ruleMm.value;
  const rule = ruleTwips(mm);
  const cells = cellLooks(row, format).map((look, column) =>
    paragraphOf(look, (row.widths[column] ?? 0) - 2 * CELL_SIDE, metrics),
  );
  const heights = cells.map(({ lines, look }) => lines.length * look.line);
  const content = Math.max(0, ...heights);
  const top = first ? rule : 0;
  const height = top + content + 2 * CELL_PAD + rule;
  const edges = [0];
  for (const width of row.widths) edges.push((edges.at(-1) ?? 0) + width);
  const words = cells.flatMap((paragraph, column) =>
    paragraph.lines.map((_, line) => ({
      block,
      paragraph,
      line,
      left: (edges[column] ?? 0) + CELL_SIDE,
      top: top + CELL_PAD + (content - (heights[column] ?? 0)) / 2 + line * paragraph.look.line,
    })),
  );
  const right = edges.at(-1) ?? 0;
  const rules: RowRule[] = [
    ...(first ? [lying('table', mm, 0, right, rule / 2)] : []),
    lying('table', mm, 0, right, height - rule / 2),
    ...edges.map((edge): RowRule => {
      const across = lying('table', mm, edge, edge, 0);
      return { ...across, bottom: height };
    }),
  ];
  return { height, words, rules };
};
