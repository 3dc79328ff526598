import { useEffect, useRef } from 'react';

/** How long after the last change, and how long after the first of them at most. */
export type Wait = { readonly pauseMs: number; readonly mostMs: number };

/**
 * Does something with a value once it has not changed for a while, and now and then while it goes on
 * changing: a drafter may type for minutes without a pause.
 *
 * @param wait null as long as nothing is to be done.
 */
export function useAfterPause<T>(value: T, work: (value: T) => void, wait: Wait | null): void {
  const due = useRef<number | null>(null);
  useEffect(() => {
    if (wait === null) {
      due.current = null;
      return;
    }
    const now = performance.now();
    due.current ??= now + wait.mostMs;
    const timer = setTimeout(
      () => {
        due.current = null;
        work(value);
      },
      Math.max(0, Math.min(wait.pauseMs, due.current - now)),
    );
    return () => clearTimeout(timer);
  }, [value, work, wait]);
}
