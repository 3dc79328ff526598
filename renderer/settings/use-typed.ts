import { useEffect, useRef, useState } from 'react';

/** What is typed in a dialog over settings, and what was stored when it was begun. */
export type Typed<T> = {
  readonly before: T;
  readonly typed: T;
  readonly setTyped: (typed: T) => void;
  /** What was typed is saved or given up: what is stored is shown again. */
  readonly forget: () => void;
};

/** Saves what was changed since `before` was read; resolves to null, or to why it could not be saved. */
export type Save<T> = (before: T, after: T) => Promise<string | null>;

/** What is stored now with what the drafter changed of `before`. */
type Rebase<T> = (stored: T, before: T, typed: T) => T;

/**
 * Settings may be read while a dialog over them is open: the window has only begun, another one has
 * saved, 使用导览 was left. What is stored then comes in, and what was typed stays.
 *
 * @param rebase the same function at every drawing
 */
export function useTyped<T>(open: boolean, stored: T, rebase: Rebase<T>): Typed<T> {
  /** Null while nothing was typed. */
  const [own, setOwn] = useState<{ readonly before: T; readonly typed: T } | null>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const opens = open && !wasOpen.current;
    wasOpen.current = open;
    if (opens) setOwn(null);
    else if (open) setOwn((now) => now && over(stored, now.before, now.typed, rebase));
  }, [open, stored, rebase]);
  return {
    before: own === null ? stored : own.before,
    typed: own === null ? stored : own.typed,
    setTyped: (typed) => setOwn((now) => ({ before: now === null ? stored : now.before, typed })),
    forget: () => setOwn(null),
  };
}

/** What was read once more and says the same takes no row out of the drafter's hands. */
const over = <T>(stored: T, before: T, typed: T, rebase: Rebase<T>) =>
  JSON.stringify(stored) === JSON.stringify(before)
    ? { before, typed }
    : { before: stored, typed: rebase(stored, before, typed) };
