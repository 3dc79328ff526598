/** Widths of the two side panes in CSS pixels as designed (larger words, wider panes), and whether each is folded away. */
export type Layout = {
  readonly outline: number;
  readonly side: number;
  readonly outlineFolded: boolean;
  readonly sideFolded: boolean;
};

export type PaneSide = 'outline' | 'side';

export const firstLayout: Layout = {
  outline: 248,
  side: 420,
  outlineFolded: false,
  sideFolded: false,
};

const bounds: Readonly<Record<PaneSide, { readonly least: number; readonly most: number }>> = {
  outline: { least: 168, most: 420 },
  side: { least: 320, most: 720 },
};

/** The page needs its 28 characters of 14 px and a little margin. */
const PAGE_LEAST = 440;

/** Below this width of the window only one side pane stands beside the page. */
export const NARROW = 1200;

/** The widths a pane may take while the other pane and the page keep theirs. */
export function rangeOf(
  side: PaneSide,
  layout: Layout,
  windowWidth: number,
): { readonly least: number; readonly most: number } {
  const { least, most } = bounds[side];
  const other = side === 'outline' ? 'side' : 'outline';
  const taken = isFolded(other, layout) || windowWidth < NARROW ? 0 : layout[other];
  return { least, most: Math.max(least, Math.min(most, windowWidth - taken - PAGE_LEAST)) };
}

/** Sets one width, kept within what the window allows. */
export function resized(
  layout: Layout,
  side: PaneSide,
  width: number,
  windowWidth: number,
): Layout {
  const { least, most } = rangeOf(side, layout, windowWidth);
  return { ...layout, [side]: Math.round(Math.min(Math.max(width, least), most)) };
}

export const folded = (layout: Layout, side: PaneSide, fold: boolean): Layout =>
  side === 'outline' ? { ...layout, outlineFolded: fold } : { ...layout, sideFolded: fold };

const isFolded = (side: PaneSide, layout: Layout): boolean =>
  side === 'outline' ? layout.outlineFolded : layout.sideFolded;

/** What is left of a remembered layout once every value that makes no sense is replaced. */
export function parseLayout(json: string | null): Layout {
  const found = asRecord(json);
  return {
    outline: numberOr(found['outline'], firstLayout.outline),
    side: numberOr(found['side'], firstLayout.side),
    outlineFolded: found['outlineFolded'] === true,
    sideFolded: found['sideFolded'] === true,
  };
}

function asRecord(json: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const numberOr = (value: unknown, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fallback;
