import { type RefObject, useMemo } from 'react';
import { whenIdle } from '../later.ts';

/** Which rows are drawn in full: those near the window, any that is asked for, in the end all. */
export type Drawing = {
  /** Calls `draw` once the row comes near or its turn comes; returns how to stop. */
  readonly watch: (row: HTMLElement, draw: () => void) => () => void;
  /** Draws a row now, wherever it stands. */
  readonly draw: (row: HTMLElement) => void;
};

/** A window's height ahead: a difference is there before the eye is. */
const AHEAD = '800px 0px';
/** Rows drawn in one pause of the window. */
const AT_A_TIME = 4;

/**
 * Differences are computed first for the rows one is about to see, then for the others in pauses:
 * 2,000 clauses against five precedents are 10,000 differences, and a drafter looks at some thirty
 * of them.
 */
export function useDrawing(scroller: RefObject<HTMLElement | null>): Drawing {
  return useMemo(() => {
    /** Kept until the row is drawn: one that only waits for its turn can still be drawn at once. */
    const draws = new Map<Element, () => void>();
    const waiting = new Set<Element>();
    let observer: IntersectionObserver | null = null;
    let pausing = false;

    const draw = (row: Element): void => {
      draws.get(row)?.();
      waiting.delete(row);
      observer?.unobserve(row);
    };
    const forget = (row: Element): void => {
      draws.delete(row);
      waiting.delete(row);
      observer?.unobserve(row);
    };
    const goOn = (): void => {
      if (pausing) return;
      pausing = true;
      whenIdle(() => {
        pausing = false;
        for (const row of [...waiting].slice(0, AT_A_TIME)) draw(row);
        if (waiting.size > 0) goOn();
      });
    };
    return {
      watch: (row, drawRow) => {
        // The area goes and comes again, for instance while no precedent is chosen.
        if (observer?.root !== scroller.current) {
          observer?.disconnect();
          observer = new IntersectionObserver(
            (entries) => {
              for (const { isIntersecting, target } of entries) if (isIntersecting) draw(target);
            },
            { root: scroller.current, rootMargin: AHEAD },
          );
        }
        draws.set(row, drawRow);
        waiting.add(row);
        observer?.observe(row);
        goOn();
        return () => forget(row);
      },
      draw,
    };
  }, [scroller]);
}
