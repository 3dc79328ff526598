import {
  type ITableCellOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Format } from '../format.ts';
import { TABLE_BORDERS, TABLE_MARGINS } from '../table/word-rows.ts';
import { lineOf, type Type } from '../table/word-text.ts';
import { twipsOfMm, twipsOfPt } from '../units.ts';
import type { ClauseSources } from './types.ts';

const HEADS = ['草稿条款', '对应的先例条款', '关系', '照搬', '数额、期限等差异'];
/** Shares of the text area. */
const SHARES = [0.19, 0.32, 0.11, 0.1, 0.28];
const LEADING = 1.3;

/** 逐条来源: a clause goes over the rows of its answers, one a precedent. */
export const sourcesTable = (clauses: readonly ClauseSources[], format: Format): Table => {
  const width = twipsOfMm(format.textArea.widthMm.value);
  const widths = SHARES.map((share) => Math.round(share * width));
  const sizePt = Math.min(...format.table.sizesPt.value);
  const type: Type = { sizePt, line: Math.round(twipsOfPt(sizePt) * LEADING), format };
  const cell: MakeCell = (column, texts, { head = false, ...options } = {}) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: TABLE_MARGINS,
      ...options,
      children: (texts.length === 0 ? [''] : texts).map((text) =>
        lineOf([{ text, mark: 'plain' }], head ? 'hei' : 'fangsong', type, { centred: head }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: TABLE_BORDERS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: HEADS.map((text, at) => cell(at, [text], { head: true })),
      }),
      ...clauses.flatMap((clause) => rowsOf(clause, cell)),
    ],
  });
};

type Options = Pick<ITableCellOptions, 'rowSpan'> & { readonly head?: boolean };
type MakeCell = (column: number, texts: readonly string[], options?: Options) => TableCell;

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
