import { useCallback, useEffect, useState } from 'react';
import { onChange, scaleNow } from '../look/worn.ts';
import { lasting } from '../storage.ts';
import { folded, type Layout, NARROW, type PaneSide, parseLayout, resized } from './widths.ts';

const KEY = 'measures.layout';

export type LayoutControl = {
  readonly layout: Layout;
  /** As `widths.ts` counts: with larger words the same window has less room. */
  readonly windowWidth: number;
  /** Only one side pane fits beside the page; opening one closes the other. */
  readonly narrow: boolean;
  readonly resize: (side: PaneSide, width: number) => void;
  readonly fold: (side: PaneSide, fold: boolean) => void;
};

/** The panes' widths, remembered between openings of the window. */
export function useLayout(): LayoutControl {
  const [layout, setLayout] = useState(() => parseLayout(lasting.getItem(KEY)));
  const [drawer, setDrawer] = useState(false);
  const [windowWidth, setWindowWidth] = useState(roomNow);
  const narrow = windowWidth < NARROW;

  useEffect(() => {
    const measure = (): void => setWindowWidth(roomNow());
    addEventListener('resize', measure);
    const stop = onChange(measure);
    return () => {
      stop();
      removeEventListener('resize', measure);
    };
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => lasting.setItem(KEY, JSON.stringify(layout)), 200);
    return () => clearTimeout(timer);
  }, [layout]);

  const resize = useCallback(
    (side: PaneSide, width: number) => setLayout((now) => resized(now, side, width, roomNow())),
    [],
  );
  const fold = useCallback(
    (side: PaneSide, closed: boolean) => {
      if (!narrow) return setLayout((now) => folded(now, side, closed));
      if (side === 'side') return setDrawer(!closed);
      if (!closed) setDrawer(false);
      setLayout((now) => folded(now, 'outline', closed));
    },
    [narrow],
  );

  const shown: Layout = narrow
    ? { ...layout, outlineFolded: layout.outlineFolded || drawer, sideFolded: !drawer }
    : layout;
  return { layout: fitted(shown, windowWidth), windowWidth, narrow, resize, fold };
}

const roomNow = (): number => Math.round(innerWidth / scaleNow());

/** The remembered widths on a window that may have become smaller. */
const fitted = (layout: Layout, windowWidth: number): Layout =>
  resized(
    resized(layout, 'side', layout.side, windowWidth),
    'outline',
    layout.outline,
    windowWidth,
  );
