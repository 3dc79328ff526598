import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Layout } from '../../shared/word/pages/types.ts';
import { useLatest } from '../use-latest.ts';
import { type LinePlace, lineAt } from './places.ts';
import { GAP, type Sheets } from './sheets.ts';

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
): SheetScroll {
  const [top, setTop] = useState(0);
  const latest = useLatest(sheets);
  const onScroll = useCallback(() => setTop(scroller.current?.scrollTop ?? 0), [scroller]);

  const before = useRef<Sheets | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    const former = before.current;
    before.current = sheets;
    if (element === null || former === null || sheets === null) return;
    if (former.scale === sheets.scale && former.columns === sheets.columns) return;
    const middle = element.clientHeight / 2;
    const share = (element.scrollTop + middle) / former.height;
    element.scrollTop = share * sheets.height - middle;
  }, [sheets, scroller]);

  const actions = useMemo(
    () => ({
      toPage: (page: number): void => {
        const places = latest.current?.places ?? [];
        const place = places[Math.min(Math.max(page, 0), places.length - 1)];
        if (place !== undefined) scroller.current?.scrollTo({ top: place.top - GAP });
      },
      toLine: (layout: Layout, place: LinePlace): void => {
        const sheet = latest.current?.places[place.page];
        const paper = layout.pages[place.page]?.paper;
        const line = lineAt(layout, place);
        const element = scroller.current;
        if (sheet === undefined || paper === undefined || line === null || element === null) return;
        const point = sheet.height / paper.height;
        const from = sheet.top + line.top * point;
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
