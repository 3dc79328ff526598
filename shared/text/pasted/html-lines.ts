import { readMarker } from '../../model/marker.ts';
import { finished } from './html-line.ts';
import { type List, listOf, numberOf } from './html-lists.ts';
import { newCell, newTable, type Table, tableRows } from './html-table.ts';

/** The lines of a page while it is read: words come in, elements that shape them open and close. */
export type Lines = {
  readonly add: (words: string) => void;
  /** The line is over; one without words is none. */
  readonly end: () => void;
  readonly opened: (name: string, attributes: string) => void;
  readonly closed: (name: string) => void;
  readonly all: readonly string[];
};

const LIST = /^(?:ol|ul|menu)$/;
const CELL = /^t[dh]$/;

export function newLines(): Lines {
  const all: string[] = [];
  const lists: (List | null)[] = [];
  const tables: Table[] = [];
  let line = '';
  /** The number of the item that begins. */
  let mark = '';

  /** Where lines go: into the cell at hand, beside the cells of the table, else into the text. */
  const place = (): string[] => {
    const table = tables.at(-1);
    return table === undefined ? all : (table.rows.at(-1)?.at(-1)?.lines ?? table.loose);
  };
  const openCell = (attributes: string): void => {
    const table = tables.at(-1);
    if (table === undefined) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)?.push(newCell(attributes));
  };
  const closeTable = (): void => {
    const table = tables.pop();
    if (table !== undefined) place().push(...tableRows(table));
  };

  return {
    all,
    add: (words) => {
      line += words;
    },
    end: () => {
      const words = finished(line);
      line = '';
      if (words === '') return;
      // Where a page has written the number itself, the list's own would be a second one.
      place().push(mark !== '' && readMarker(words) === null ? mark + words : words);
      mark = '';
    },
    opened: (name, attributes) => {
      if (LIST.test(name)) lists.push(listOf(name, attributes));
      else if (name === 'li') {
        const list = lists.at(-1);
        mark = list ? numberOf(list, attributes) : '';
      } else if (name === 'table') {
        for (const around of tables.slice(-1)) around.nests = true;
        tables.push(newTable());
      } else if (name === 'tr') tables.at(-1)?.rows.push([]);
      else if (CELL.test(name)) openCell(attributes);
    },
    closed: (name) => {
      if (LIST.test(name)) lists.pop();
      else if (name === 'li') mark = '';
      else if (name === 'table') closeTable();
    },
  };
}
