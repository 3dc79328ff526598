import {
  BorderStyle,
  TableCell as Cell,
  type ITableCellOptions,
  TableRow as Row,
  ShadingType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Format } from '../format.ts';
import { CELL_MARGIN, type Measures, paragraphTexts, rowHeight } from './measures.ts';
import type { CellParagraph, TableCell, TableRow } from './types.ts';
import { cellParagraphs, lineOf, type Type } from './word-text.ts';

/** A row that takes more of a page than this may go on on the next one; a lower one stays whole. */
const WHOLE = 0.5;

export const headerRow = (columns: readonly string[], measures: Measures, format: Format): Row => {
  const type = typeOf(measures, format);
  return new Row({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((text, at) =>
      cellOf(measures.widths[at] ?? 0, {
        verticalAlign: VerticalAlignTable.CENTER,
        shading: SHADING,
        children: [lineOf([{ text, mark: 'plain' }], 'hei', type, { centred: true })],
      }),
    ),
  });
};

export const wordRow = (
  row: TableRow,
  columns: readonly string[],
  measures: Measures,
  format: Format,
): Row => {
  const type = typeOf(measures, format);
  if (row.kind === 'section') return sectionRow(row, measures, type);
  const { number, draft, others, facts } = row;
  const cells: readonly Spanning[] = [
    { span: 1, cell: [plainParagraph('body', number)], centred: true },
    { span: 1, cell: draft },
    ...(row.kind === 'clause'
      ? others.map((cell) => ({ span: 1, cell }))
      : [{ span: others.length, cell: inOneCell(others, columns) }]),
    { span: 1, cell: facts.map((text) => plainParagraph('body', text)) },
  ];
  const placed = inPlace(cells, measures.widths);
  const texts = placed.map(({ cell, width }) => ({ paragraphs: paragraphTexts(cell), width }));
  return new Row({
    cantSplit: rowHeight(texts, measures) <= WHOLE * measures.height,
    children: placed.map(({ cell, span, width, centred }) =>
      cellOf(width, {
        ...(span > 1 && { columnSpan: span }),
        children: cellParagraphs(cell, type, { centred: centred === true }),
      }),
    ),
  });
};

/** A cell that takes some columns of the table. */
type Spanning = { readonly span: number; readonly cell: TableCell; readonly centred?: boolean };
type Placed = Spanning & { readonly width: number };

const inPlace = (cells: readonly Spanning[], widths: readonly number[]): readonly Placed[] => {
  let column = 0;
  return cells.map((cell) => {
    const from = column;
    column += cell.span;
    return { ...cell, width: sum(widths.slice(from, column)) };
  });
};

/**
 * What the draft lacks goes across the precedents' columns, each clause under its precedent's name:
 * in its narrow column alone it would take half a page beside empty cells.
 */
const inOneCell = (others: readonly TableCell[], columns: readonly string[]): TableCell =>
  others.flatMap((cell, at) =>
    cell.map((paragraph, index) =>
      index === 0
        ? {
            ...paragraph,
            runs: [
              { text: `${columns[at + 2] ?? ''} `, mark: 'plain' as const },
              ...paragraph.runs,
            ],
          }
        : paragraph,
    ),
  );

const plainParagraph = (kind: CellParagraph['kind'], text: string): CellParagraph => ({
  kind,
  runs: [{ text, mark: 'plain' }],
  end: 'plain',
});

/** 一、提升… over the rows of its clauses, never alone at the foot of a page. */
const sectionRow = (
  { text, depth }: Extract<TableRow, { readonly kind: 'section' }>,
  { widths }: Measures,
  type: Type,
): Row =>
  new Row({
    cantSplit: true,
    children: [
      cellOf(sum(widths), {
        columnSpan: widths.length,
        shading: SHADING,
        children: [
          lineOf([{ text, mark: 'plain' }], depth === 1 ? 'hei' : 'kai', type, { keepNext: true }),
        ],
      }),
    ],
  });

const cellOf = (width: number, options: ITableCellOptions): Cell =>
  new Cell({ width: { size: width, type: WidthType.DXA }, margins: TABLE_MARGINS, ...options });

export const TABLE_MARGINS = {
  marginUnitType: WidthType.DXA,
  top: CELL_MARGIN.top,
  bottom: CELL_MARGIN.top,
  left: CELL_MARGIN.side,
  right: CELL_MARGIN.side,
} as const;

/** A light ground sets headings off; their words say what they are. */
const SHADING = { type: ShadingType.CLEAR, color: 'auto', fill: 'F0F0F0' } as const;

const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const;

export const TABLE_BORDERS = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
} as const;

const typeOf = ({ sizePt, line }: Measures, format: Format): Type => ({ sizePt, line, format });

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
