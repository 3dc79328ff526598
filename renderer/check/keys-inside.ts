import { type RefObject, useMemo, useRef } from 'react';
import { focusIsLost } from '../focus.ts';

export type KeysInside = {
  /** Sees where the keys are; for every coming and going of the focus. */
  readonly follow: () => void;
  /** After a drawing: gives the keys to a place when they stood inside and are lost. */
  readonly keepOn: (place: () => HTMLElement | null) => void;
};

/**
 * Whether the keys stand in a part of the window. What a drawing takes out of it (a finding that is gone,
 * one that comes to stand under another heading, the button that brought one back) takes the keys along,
 * and the next would go nowhere. React reports no blur for that, only for what the drafter does: who left
 * is left alone.
 */
export function useKeysInside(part: RefObject<HTMLElement | null>): KeysInside {
  const inside = useRef(false);
  return useMemo(() => {
    // A window that is left for another one keeps its active element.
    const follow = (): void => {
      inside.current = part.current?.contains(document.activeElement) === true;
    };
    return {
      follow,
      keepOn: (place) => {
        if (inside.current && focusIsLost()) place()?.focus();
        follow();
      },
    };
  }, [part]);
}
