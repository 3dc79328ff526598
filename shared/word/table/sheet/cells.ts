import type { Cell } from 'hucre/xlsx';
import type { Format } from '../../format.ts';
import { printable } from '../../printable.ts';
import type { CellParagraph, MarkedRun, TableCell } from '../types.ts';
import { cellStyle, runFont } from './looks.ts';
import type { SheetRow } from './types.ts';

type Run = Pick<CellParagraph, 'kind'> & MarkedRun;

/**
 * A cell of the sheet: plain where its words look alike, else rich text. Always words, never a
 * formula or a number, whatever they begin with.
 */
export const sheetCell = (
  cell: TableCell,
  row: SheetRow['kind'],
  format: Format,
  centred = false,
): Partial<Cell> => {
  const runs = runsOf(cell);
  const [first] = runs;
  const text = runs.map((run) => run.text).join('');
  const font = runFont(first?.kind ?? 'body', first?.mark ?? 'plain', row, format);
  const style = cellStyle(row, text, font, centred);
  if (runs.length <= 1) return { type: 'string', value: excelText(text), style };
  const richText = runs.map((run) => ({
    text: excelText(run.text),
    font: runFont(run.kind, run.mark, row, format),
  }));
  return { type: 'richText', richText, style };
};

/** Neighbours that look alike are one run; a line break between paragraphs goes with the first. */
const runsOf = (cell: TableCell): readonly Run[] => {
  const runs: Run[] = [];
  for (const [at, { kind, runs: own }] of cell.entries()) {
    const last = at === cell.length - 1;
    const marked = own.length > 0 ? own : [{ text: '', mark: 'plain' as const }];
    for (const [index, { text, mark }] of marked.entries()) {
      append(runs, { kind, mark, text: !last && index === marked.length - 1 ? `${text}\n` : text });
    }
  }
  return runs;
};

const append = (runs: Run[], run: Run): void => {
  const before = runs.at(-1);
  if (run.text === '' && runs.length > 0) return;
  if (before?.kind === run.kind && before.mark === run.mark) {
    runs[runs.length - 1] = { ...before, text: before.text + run.text };
  } else if (before?.text === '') runs[runs.length - 1] = run;
  else runs.push(run);
};

/** `_x0041_` is Excel's way to write a character; as words of a text its first mark is written so. */
const excelText = (text: string): string =>
  printable(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
