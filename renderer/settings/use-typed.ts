import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';

type Typed<T> = {
  /** What is stored, as last seen: what is typed differs from it by what the drafter did. */
  readonly before: T;
  readonly typed: T;
};

/** What is stored now with what the drafter changed of `before`. */
type Rebase<T> = (stored: T, before: T, typed: T) => T;

/**
 * What is typed in a dialog over settings. They may be read while it is open: the window has only
 * begun, another one has saved, 使用导览 was left. What is stored then comes in and what was typed stays.
 *
 * @param rebase the same function at every drawing
 */
export function useTyped<T>(
  open: boolean,
  stored: T,
  rebase: Rebase<T>,
): Typed<T> & { readonly setTyped: (typed: T) => void } {
  const [state, setState] = useState<Typed<T>>({ before: stored, typed: stored });
  const wasOpen = useRef(false);
  useEffect(() => {
    const opens = open && !wasOpen.current;
    wasOpen.current = open;
    if (open) readAnew(setState, stored, opens ? null : rebase);
  }, [open, stored, rebase]);
  return { ...state, setTyped: (typed) => setState((now) => ({ ...now, typed })) };
}

const readAnew = <T>(
  setState: Dispatch<SetStateAction<Typed<T>>>,
  stored: T,
  rebase: Rebase<T> | null,
): void =>
  setState(({ before, typed }) =>
    rebase === null ? { before: stored, typed: stored } : over(stored, before, typed, rebase),
  );

/** What was read once more and says the same takes no row out of the drafter's hands. */
const over = <T>(stored: T, before: T, typed: T, rebase: Rebase<T>): Typed<T> =>
  JSON.stringify(stored) === JSON.stringify(before)
    ? { before, typed }
    : { before: stored, typed: rebase(stored, before, typed) };
