import { type RefObject, useEffect } from 'react';
import { useLatest } from '../use-latest.ts';
import { stepped, type Zoom } from './zoom.ts';

/**
 * Ctrl with + - 0, wherever the focus is in the open view, and Ctrl with the wheel over the sheets:
 * the sheets grow and shrink, and not the whole window as the browser would have it.
 */
export function useZoomKeys(
  scroller: RefObject<HTMLElement | null>,
  scale: number,
  setZoom: (zoom: Zoom) => void,
): void {
  const latest = useLatest(scale);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const zoom = zoomOfKey(event.key, latest.current);
      if (zoom === null) return;
      event.preventDefault();
      setZoom(zoom);
    };
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      setZoom(stepped(latest.current, event.deltaY < 0 ? 1 : -1));
    };
    const element = scroller.current;
    addEventListener('keydown', press);
    // Passive listeners, as React adds them, could not keep the browser from zooming.
    element?.addEventListener('wheel', turn, { passive: false });
    return () => {
      removeEventListener('keydown', press);
      element?.removeEventListener('wheel', turn);
    };
  }, [latest, scroller, setZoom]);
}

function zoomOfKey(key: string, scale: number): Zoom | null {
  if (key === '+' || key === '=') return stepped(scale, 1);
  if (key === '-') return stepped(scale, -1);
  return key === '0' ? 1 : null;
}
