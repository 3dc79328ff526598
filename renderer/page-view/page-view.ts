import { officialFormat } from '../../shared/word/format.ts';

/** How large and how wide the page is shown; nothing of it reaches the Word file. */
export type PageView = {
  /**
   * auto: a comfortable size for the room there is; fit: the page fills the width; a number: that
   * much of the printed size.
   */
  readonly zoom: 'auto' | 'fit' | number;
  readonly width: PageWidth;
};

/** 版心宽: a line as it is printed; 原稿宽: as drafts are typed; 窗口宽: whatever fits. */
export type PageWidth = 'official' | 'draft' | 'window';

export const firstPageView: PageView = { zoom: 'auto', width: 'official' };

export const ZOOMS: readonly number[] = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

export const WIDTHS: readonly { readonly width: PageWidth; readonly label: string }[] = [
  { width: 'official', label: '版心宽（每行28字）' },
  { width: 'draft', label: '原稿宽（每行36字）' },
  { width: 'window', label: '窗口宽' },
];

const A_LINE: Readonly<Record<PageWidth, number>> = {
  official: officialFormat.grid.characters.value,
  draft: 36,
  // What a comfortable size is reckoned with; the line itself takes what there is.
  window: 36,
};

/** 3号 is 16 points; CSS reckons 96 pixels an inch. */
const PRINTED_PX = (16 * 96) / 72;

/**
 * Pixels of a character at a zoom, always whole: at a broken size glyphs and measure round apart
 * and the 28th character wraps.
 */
export const sizeOf = (zoom: number): number => Math.round(PRINTED_PX * zoom);

export const zoomWords = ({ zoom }: PageView): string =>
  zoom === 'auto' ? '自动' : zoom === 'fit' ? '适合宽度' : percent(zoom);

export const percent = (zoom: number): string => `${Math.round(zoom * 100)}%`;

/** The next larger (1) or smaller (-1) zoom than a size one sees; null at the end. */
export function stepped(size: number, step: 1 | -1): number | null {
  const next =
    step === 1
      ? ZOOMS.find((zoom) => sizeOf(zoom) > size)
      : ZOOMS.findLast((zoom) => sizeOf(zoom) < size);
  return next ?? null;
}

/** What page.css is told: see there. */
export const attributesOf = ({ zoom, width }: PageView): { class: string; style: string } => ({
  class: `page-width-${width} page-zoom-${typeof zoom === 'number' ? 'fixed' : zoom}`,
  style:
    `--characters: ${A_LINE[width]}` +
    (typeof zoom === 'number' ? `; --size: ${sizeOf(zoom)}px` : ''),
});

/** What was remembered, where it makes sense. */
export function parsePageView(json: string | null): PageView {
  const { zoom, width } = asRecord(json);
  const known = typeof zoom === 'number' && ZOOMS.includes(zoom);
  return {
    zoom: zoom === 'fit' || known ? zoom : firstPageView.zoom,
    width: WIDTHS.find((one) => one.width === width)?.width ?? firstPageView.width,
  };
}

function asRecord(json: string | null): { readonly zoom?: unknown; readonly width?: unknown } {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
