import { type RefObject, useEffect, useState } from 'react';
import type { Size } from './sheets.ts';

/** The inside of an element, in whole pixels, as it changes; null until it is known. */
export function useRoom(element: RefObject<HTMLElement | null>): Size | null {
  const [room, setRoom] = useState<Size | null>(null);
  useEffect(() => {
    const observed = element.current;
    if (observed === null) return;
    const watch = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = observed;
      setRoom((before) =>
        before?.width === width && before.height === height ? before : { width, height },
      );
    });
    watch.observe(observed);
    return () => watch.disconnect();
  }, [element]);
  return room;
}
