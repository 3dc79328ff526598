import { type Table, TableRow } from 'docx';
import type { Format } from '../format.ts';
import { type Column, type MakeCell, notesTable } from './notes-table.ts';
import type { RecordedClause } from './types.ts';

const COLUMNS: readonly Column[] = [
  ['草稿条款', 0.19],
  ['来源', 0.22],
  ['草稿现文', 0.45],
  ['与原句相比', 0.14],
];

/** 来源记录: a clause goes over the rows of its borrowed sentences. */
export const recordedTable = (clauses: readonly RecordedClause[], format: Format): Table =>
  notesTable(COLUMNS, format, (cell) => clauses.flatMap((clause) => rowsOf(clause, cell)));

const rowsOf = ({ name, sentences }: RecordedClause, cell: MakeCell): readonly TableRow[] =>
  sentences.map(
    ({ source, words, change }, at) =>
      new TableRow({
        cantSplit: true,
        children: [
          ...(at === 0 ? [cell(0, [name], { rowSpan: sentences.length })] : []),
          cell(1, [source]),
          cell(2, [words]),
          cell(3, [change]),
        ],
      }),
  );
