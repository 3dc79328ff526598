import type { Grain } from '../../compare/types.ts';
import { whole } from './changes.ts';
import { flowOf } from './flow.ts';
import type { Cell, Row, Table } from './items.ts';
import { paragraphsXml } from './paragraphs.ts';
import type { Stamp } from './revision.ts';
import { stepsOf } from './steps.ts';
import { unitOf } from './units.ts';

/** How changes are found and written. */
export type Manner = { readonly grain: Grain; readonly stamp: Stamp };

/** A table that comes (`old` null), goes (`draft` null) or stays: Word tracks that row by row. */
export const tableXml = (old: Table | null, draft: Table | null, manner: Manner): string => {
  const head = (draft ?? old)?.head ?? '';
  const rows = rowsXml(old?.rows ?? [], draft?.rows ?? [], manner);
  return `<w:tbl>${head}${rows}</w:tbl>`;
};

const rowsXml = (old: readonly Row[], draft: readonly Row[], manner: Manner): string =>
  stepsOf(old.map(unitOfRow), draft.map(unitOfRow))
    .map((step) => {
      const [gone, come] = [old.slice(...step.old), draft.slice(...step.draft)];
      const [was, is] = [gone[0], come[0]];
      if (was && is) return keptRowXml(was, is, manner);
      return [
        ...gone.map((row) => wholeRowXml(row, 'delete', manner)),
        ...come.map((row) => wholeRowXml(row, 'insert', manner)),
      ].join('');
    })
    .join('');

/** Rows with other spans and merges are other rows. */
const unitOfRow = ({ text, cells }: Row) =>
  unitOf(text, `row of ${cells.map(({ shape }) => shape).join('|')}`);

const keptRowXml = (was: Row, is: Row, manner: Manner): string =>
  rowXml(
    is.properties,
    is.cells.map((cell, at) => keptCellXml(was.cells[at], cell, manner)),
  );

const keptCellXml = (was: Cell | undefined, is: Cell, { grain, stamp }: Manner): string => {
  const flow = flowOf(was?.paragraphs ?? [], is.paragraphs, grain);
  const inside = flow.map((part) =>
    part.kind === 'paragraphs' ? paragraphsXml(part.changes, stamp) : '',
  );
  return `<w:tc>${is.properties}${inside.join('')}</w:tc>`;
};

const ROW = { delete: 'w:del', insert: 'w:ins' } as const;

const wholeRowXml = (row: Row, op: 'delete' | 'insert', { stamp }: Manner): string =>
  rowXml(
    `${row.properties}<${ROW[op]}${stamp()}/>`,
    row.cells.map(({ properties, paragraphs }) => {
      const changes = paragraphs.flatMap((paragraph) => whole(op, paragraph));
      return `<w:tc>${properties}${paragraphsXml(changes, stamp)}</w:tc>`;
    }),
  );

const rowXml = (properties: string, cells: readonly string[]): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
