import { type Table, TableRow } from 'docx';
import type { Format } from '../format.ts';
import { type Column, type MakeCell, notesTable } from './notes-table.ts';
import type { ClauseSources } from './types.ts';

const COLUMNS: readonly Column[] = [
  ['草稿条款', 0.19],
  ['对应的先例条款', 0.32],
  ['关系', 0.11],
  ['照搬', 0.1],
  ['数额、期限等差异', 0.28],
];

/** 逐条来源: a clause goes over the rows of its answers, one a precedent. */
export const sourcesTable = (clauses: readonly ClauseSources[], format: Format): Table =>
  notesTable(COLUMNS, format, (cell) => clauses.flatMap((clause) => rowsOf(clause, cell)));

const rowsOf = ({ name, answers, figures }: ClauseSources, cell: MakeCell): readonly TableRow[] =>
  answers.map(
    ({ source, relation, copied }, at) =>
      new TableRow({
        cantSplit: true,
        children: [
          ...(at === 0 ? [cell(0, [name], { rowSpan: answers.length })] : []),
          cell(1, [source]),
          cell(2, [relation]),
          cell(3, [copied]),
          ...(at === 0 ? [cell(4, figures, { rowSpan: answers.length })] : []),
        ],
      }),
  );
