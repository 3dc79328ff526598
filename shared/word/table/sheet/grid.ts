import { columnWidths, FIXED_COLUMNS } from '../columns.ts';
import type { ComparisonTable, TableCell, TableRow } from '../types.ts';
import { roomOf } from './heights.ts';
import { portionsOf } from './portions.ts';
import type { SheetColumns, SheetRow } from './types.ts';

const NUMBER = 7;
/** All columns together: what A4 on its side holds when it is scaled to four fifths. */
const ALL = 176;
const WIDEST_FACTS = 34;

export const sheetColumns = (precedents: number): SheetColumns =>
  columnWidths(precedents, { all: ALL, number: NUMBER, widestFacts: WIDEST_FACTS });

/** The table as rows of a sheet; a row too long for a cell goes on in rows marked 续. */
export const sheetRows = (content: ComparisonTable): readonly SheetRow[] => {
  const { title, legend, columns, rows } = content;
  const widths = sheetColumns(columns.length - FIXED_COLUMNS);
  return [
    { kind: 'title', cell: cellOf(`${title}条款对照表`) },
    { kind: 'legend', cell: legend.map((runs) => ({ kind: 'note', runs, end: 'plain' })) },
    { kind: 'header', names: columns },
    ...rows.flatMap((row) => entriesOf(row, widths)),
  ];
};

const entriesOf = (row: TableRow, widths: SheetColumns): readonly SheetRow[] => {
  if (row.kind === 'section') return [{ kind: 'section', cell: cellOf(row.text, 'head') }];
  const facts = row.facts.flatMap((fact) => cellOf(fact));
  const portions = [row.draft, ...row.others, facts].map((cell, at) =>
    portionsOf(cell, roomOf(widths[at + 1] ?? 0)),
  );
  const length = Math.max(...portions.map((cell) => cell.length));
  return Array.from({ length }, (_, part) => ({
    kind: 'entry',
    cells: [
      cellOf(part === 0 ? row.number : `${row.number}续`),
      ...portions.map((cell) => cell[part] ?? []),
    ],
  }));
};

const cellOf = (text: string, kind: 'head' | 'body' = 'body'): TableCell => [
  { kind, runs: [{ text, mark: 'plain' }], end: 'plain' },
];
