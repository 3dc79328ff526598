import { useCallback, useState } from 'react';
import { lasting } from '../storage.ts';
import { parseZoom, type Zoom } from './zoom.ts';

const KEY = 'measures.paper.zoom';

/** How large the sheets are shown, remembered between openings of the window. */
export function useZoom(): readonly [Zoom, (zoom: Zoom) => void] {
  const [zoom, setZoom] = useState(() => parseZoom(lasting.getItem(KEY)));
  const change = useCallback((next: Zoom) => {
    lasting.setItem(KEY, String(next));
    setZoom(next);
  }, []);
  return [zoom, change];
}
