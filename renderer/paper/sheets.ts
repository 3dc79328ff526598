import { within, type Zoom } from './zoom.ts';

/** A size in CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

/** Where one sheet lies, from the corner of what is scrolled, and how large it is drawn. */
export type SheetPlace = Size & {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
};

/** How the sheets lie in the window: in rows of one or two. */
export type Sheets = Size & {
  /** Of a sheet that stands upright. */
  readonly scale: number;
  readonly columns: 1 | 2;
  readonly places: readonly SheetPlace[];
  readonly rows: readonly Row[];
};

type Row = {
  readonly top: number;
  readonly bottom: number;
  /** Its first sheet, and the first behind it. */
  readonly from: number;
  readonly to: number;
};

/** Between the sheets, and around them. */
export const GAP = 16;

/** Below this scale the body text of two sheets beside each other is too small to read. */
const READABLE = 0.6;

/**
 * @param room what the window has for them.
 * @param upright a usual sheet at 100 %, which the scale is chosen for.
 * @param pages every sheet at 100 %: one with a wide table lies across.
 */
export function sheetsIn(room: Size, upright: Size, zoom: Zoom, pages: readonly Size[]): Sheets {
  const most = pages.length > 1 ? 2 : 1;
  const across = (columns: number): number =>
    (room.width - GAP * (columns + 1)) / (upright.width * columns);
  const fitting = (scale: number): 1 | 2 => (most === 2 && across(2) >= scale - 1e-6 ? 2 : 1);
  if (zoom === 'width') {
    const columns = most === 2 && across(2) >= READABLE ? 2 : 1;
    return laid(room, upright, columns, within(across(columns)), pages);
  }
  const scale = within(zoom === 'page' ? (room.height - 2 * GAP) / upright.height : zoom);
  return laid(room, upright, fitting(scale), scale, pages);
}

function laid(
  room: Size,
  upright: Size,
  columns: 1 | 2,
  scale: number,
  pages: readonly Size[],
): Sheets {
  const cell = upright.width * scale;
  const used = columns * cell + (columns - 1) * GAP;
  /** At least the room's width: smaller sheets stand in its middle. */
  const width = Math.max(room.width, used + 2 * GAP);
  const places: SheetPlace[] = [];
  const rows: Row[] = [];
  let top = GAP;
  for (let from = 0; from < pages.length; ) {
    const row = rowFrom(pages, from, columns, upright);
    const sizes = row.map((page): Size & { readonly scale: number } => {
      // One that lies across has the row to itself; it is made smaller rather than pushed about.
      const fit =
        page.width > upright.width ? Math.min(scale, (width - 2 * GAP) / page.width) : scale;
      return { width: page.width * fit, height: page.height * fit, scale: fit };
    });
    const isAcross = row.some((page) => page.width > upright.width);
    const taken = isAcross ? (sizes[0]?.width ?? 0) : used;
    sizes.forEach((size, at) => {
      places.push({ ...size, left: (width - taken) / 2 + at * (cell + GAP), top });
    });
    const bottom = top + Math.max(...sizes.map(({ height }) => height));
    rows.push({ top, bottom, from, to: from + row.length });
    top = bottom + GAP;
    from += row.length;
  }
  return { scale, columns, places, rows, width, height: top };
}

/** The sheets of one row: as many upright ones as there are columns, or one that lies across. */
function rowFrom(
  pages: readonly Size[],
  from: number,
  columns: 1 | 2,
  upright: Size,
): readonly Size[] {
  const row = pages.slice(from, from + columns);
  const across = row.findIndex(({ width }) => width > upright.width);
  return across < 0 ? row : row.slice(0, Math.max(1, across));
}

/** The sheets to draw: those in sight and a row around, so that none comes in white. */
export function drawn(
  { rows }: Sheets,
  room: Size,
  scrolled: number,
): { readonly from: number; readonly to: number } {
  const first = rowAt(rows, scrolled) - 1;
  const last = rowAt(rows, scrolled + room.height) + 1;
  return {
    from: rows[Math.max(first, 0)]?.from ?? 0,
    to: rows[Math.min(last, rows.length - 1)]?.to ?? 0,
  };
}

/** The sheet one reads: the first of the row that takes up the middle of the window; from 0. */
export const current = ({ rows }: Sheets, room: Size, scrolled: number): number =>
  rows[rowAt(rows, scrolled + room.height / 2)]?.from ?? 0;

/** The row at a height of what is scrolled, the gap below it included; the last one beyond the end. */
function rowAt(rows: readonly Row[], height: number): number {
  const at = rows.findIndex(({ bottom }) => height < bottom + GAP / 2);
  return at < 0 ? Math.max(0, rows.length - 1) : at;
}
