import { type RefCallback, useCallback, useState } from 'react';

/** More than a tall pane shows at the smallest size of the words. */
const AT_ONCE = 60;

export type Drawn = {
  /** How many of a list are drawn, from its beginning. */
  readonly count: number;
  readonly more: () => void;
  /** For what stands at the end of the drawn ones: more are drawn before it comes into view. */
  readonly end: RefCallback<HTMLElement>;
};

/** @param least as far as the keys are, a list is always drawn. */
export function useDrawn(least: number): Drawn {
  const [wanted, setWanted] = useState(AT_ONCE);
  const more = useCallback(() => setWanted((before) => before + AT_ONCE), []);
  const end = useCallback(
    (place: HTMLElement | null) => {
      if (place === null) return;
      const observer = new IntersectionObserver(
        (seen) => {
          if (seen.some(({ isIntersecting }) => isIntersecting)) more();
        },
        { root: place.closest('.check-body'), rootMargin: '100% 0px' },
      );
      observer.observe(place);
      return () => observer.disconnect();
    },
    [more],
  );
  return { count: Math.max(wanted, least), more, end };
}
