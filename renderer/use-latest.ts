import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The value of the latest render, for listeners and timers that outlive the render they began in. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
