import { type RefObject, useMemo } from 'react';

/** Which rows are drawn in full: those near the window, and any that is asked for. */
export type Drawing = {
  /** Calls `draw` once the row comes near; returns how to stop. */
  readonly watch: (row: HTMLElement, draw: () => void) => () => void;
  /** Draws a row now, wherever it stands. */
  readonly draw: (row: HTMLElement) => void;
};

/** A window's height ahead: a difference is there before the eye is. */
const AHEAD = '800px 0px';

/**
 * Differences are computed for the rows one is about to see: 2,000 clauses against five precedents
 * are 10,000 differences, and a drafter looks at some thirty of them.
 */
export function useDrawing(scroller: RefObject<HTMLElement | null>): Drawing {
  return useMemo(() => {
    const draws = new Map<Element, () => void>();
    let observer: IntersectionObserver | null = null;
    const draw = (row: Element): void => {
      draws.get(row)?.();
      draws.delete(row);
      observer?.unobserve(row);
    };
    return {
      watch: (row, drawRow) => {
        observer ??= new IntersectionObserver(
          (entries) => {
            for (const { isIntersecting, target } of entries) if (isIntersecting) draw(target);
          },
          { root: scroller.current, rootMargin: AHEAD },
        );
        draws.set(row, drawRow);
        observer.observe(row);
        return () => {
          draws.delete(row);
          observer?.unobserve(row);
        };
      },
      draw,
    };
  }, [scroller]);
}
