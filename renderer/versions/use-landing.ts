import { type RefObject, useEffect } from 'react';

/**
 * Keeps the keys working when what had the focus is gone (the button 对比, the page behind): the
 * section takes it, and once there is something to stand on, that does.
 *
 * @param ready whether `target` can be found by now.
 */
export function useLanding(
  section: RefObject<HTMLElement | null>,
  ready: boolean,
  target: string,
): void {
  useEffect(() => {
    const place = section.current;
    const { activeElement } = document;
    if (place === null || (activeElement !== document.body && activeElement !== place)) return;
    const found = ready ? place.querySelector<HTMLElement>(target) : null;
    (found ?? place).focus({ preventScroll: true });
  }, [section, ready, target]);
}
