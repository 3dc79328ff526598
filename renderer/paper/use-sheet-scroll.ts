import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Layout } from '../../shared/word/pages/types.ts';
import { useLatest } from '../use-latest.ts';
import { type LinePlace, lineAt } from './places.ts';
import { GAP, heightOf, placeOf, type Sheets, type Size } from './sheets.ts';

export type SheetScroll = {
  /** How far the sheets are scrolled, in pixels. */
  readonly top: number;
  readonly onScroll: () => void;
  /** From 0; beyond the ends the nearest. */
  readonly toPage: (page: number) => void;
  /** Brings a line into sight where it is not. */
  readonly toLine: (layout: Layout, place: LinePlace) => void;
};

/** Where the sheets stand in their window. What one reads stays in the middle at another scale. */
export function useSheetScroll(
  scroller: RefObject<HTMLElement | null>,
  sheets: Sheets | null,
  room: Size | null,
): SheetScroll {
  const [top, setTop] = useState(0);
  const latest = useLatest({ sheets, room });
  const onScroll = useCallback(() => setTop(scroller.current?.scrollTop ?? 0), [scroller]);

  const before = useRef<Sheets | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    const former = before.current;
    before.current = sheets;
    if (element === null || former === null || sheets === null) return;
    if (former.scale === sheets.scale && former.columns === sheets.columns) return;
    const middle = element.clientHeight / 2;
    const share = (element.scrollTop + middle) / heightOf(former);
    element.scrollTop = share * heightOf(sheets) - middle;
  }, [sheets, scroller]);

  const actions = useMemo(
    () => ({
      toPage: (page: number): void => {
        const { sheets, room } = latest.current;
        if (sheets === null || room === null) return;
        const index = Math.min(Math.max(page, 0), sheets.count - 1);
        scroller.current?.scrollTo({ top: placeOf(sheets, room, index).top - GAP });
      },
      toLine: (layout: Layout, place: LinePlace): void => {
        const { sheets, room } = latest.current;
        const line = lineAt(layout, place);
        const element = scroller.current;
        if (sheets === null || room === null || line === null || element === null) return;
        const point = sheets.sheet.height / layout.paper.height;
        const from = placeOf(sheets, room, place.page).top + line.top * point;
        const isInSight =
          from >= element.scrollTop &&
          from + line.height * point <= element.scrollTop + element.clientHeight;
        if (!isInSight) element.scrollTo({ top: from - element.clientHeight / 3 });
      },
    }),
    [latest, scroller],
  );
  return { top, onScroll, ...actions };
}
