import { within, type Zoom } from './zoom.ts';

/** A size in CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

/** How the sheets lie in the window: in rows of one or two, all of one size. */
export type Sheets = {
  readonly scale: number;
  readonly columns: 1 | 2;
  readonly sheet: Size;
  /** Number of sheets. */
  readonly count: number;
};

/** Between the sheets, and around them. */
export const GAP = 16;

/** Below this scale the body text of two sheets beside each other is too small to read. */
const READABLE = 0.6;

/**
 * @param room what the window has for them.
 * @param paper one sheet at 100 %.
 */
export function sheetsIn(room: Size, paper: Size, zoom: Zoom, count: number): Sheets {
  const most = count > 1 ? 2 : 1;
  const across = (columns: number): number =>
    (room.width - GAP * (columns + 1)) / (paper.width * columns);
  const fitting = (scale: number): 1 | 2 => (most === 2 && across(2) >= scale - 1e-6 ? 2 : 1);
  const of = (columns: 1 | 2, wanted: number): Sheets => {
    const scale = within(wanted);
    const sheet = { width: paper.width * scale, height: paper.height * scale };
    return { scale, columns, sheet, count };
  };
  if (zoom === 'width') {
    const columns = most === 2 && across(2) >= READABLE ? 2 : 1;
    return of(columns, across(columns));
  }
  const scale = within(zoom === 'page' ? (room.height - 2 * GAP) / paper.height : zoom);
  return of(fitting(scale), scale);
}

const rowHeight = ({ sheet }: Sheets): number => sheet.height + GAP;

const rowsOf = ({ count, columns }: Sheets): number => Math.ceil(count / columns);

export const heightOf = (sheets: Sheets): number => GAP + rowsOf(sheets) * rowHeight(sheets);

/** At least the room's width: smaller sheets stand in its middle. */
export const widthOf = (sheets: Sheets, room: Size): number =>
  Math.max(room.width, GAP + sheets.columns * (sheets.sheet.width + GAP));

/** Where a sheet lies, from the corner of what is scrolled. @param index from 0 */
export function placeOf(
  sheets: Sheets,
  room: Size,
  index: number,
): { readonly left: number; readonly top: number } {
  const { columns, sheet } = sheets;
  const used = columns * sheet.width + (columns - 1) * GAP;
  const left = (widthOf(sheets, room) - used) / 2 + (index % columns) * (sheet.width + GAP);
  return { left, top: GAP + Math.floor(index / columns) * rowHeight(sheets) };
}

/** The sheets to draw: those in sight and a row around, so that none comes in white. */
export function drawn(
  sheets: Sheets,
  room: Size,
  scrolled: number,
): { readonly from: number; readonly to: number } {
  const first = Math.floor(scrolled / rowHeight(sheets)) - 1;
  const last = Math.floor((scrolled + room.height) / rowHeight(sheets)) + 1;
  const at = (row: number): number => Math.min(Math.max(row * sheets.columns, 0), sheets.count);
  return { from: at(first), to: at(last + 1) };
}

/** The sheet one reads: the first of the row that takes up the middle of the window; from 0. */
export function current(sheets: Sheets, room: Size, scrolled: number): number {
  const row = Math.floor((scrolled + room.height / 2 - GAP / 2) / rowHeight(sheets));
  return Math.min(Math.max(row, 0), rowsOf(sheets) - 1) * sheets.columns;
}
