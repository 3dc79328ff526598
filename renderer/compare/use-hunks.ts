import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { nextHunk } from './hunks.ts';

/** `index` counts from 0; null where there is no difference at all. */
export type HunkPosition = { readonly index: number | null; readonly total: number };

/**
 * Walks through the differences on show. They are found in the page at the moment of asking: how
 * many there are depends on what is folded, chosen and switched.
 *
 * @param subject a change of it (another clause) forgets the position.
 */
export function useHunks(
  pane: RefObject<HTMLElement | null>,
  subject: string | null,
): { readonly position: HunkPosition | null; readonly go: (step: 1 | -1) => void } {
  const [position, setPosition] = useState<HunkPosition | null>(null);
  // Beside the state: a key held down comes again before the window is drawn.
  const at = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject is what this follows
  useEffect(() => {
    at.current = null;
    setPosition(null);
  }, [subject]);
  const go = useCallback(
    (step: 1 | -1): void => {
      const hunks = [...(pane.current?.querySelectorAll('[data-hunk]') ?? [])];
      const index = nextHunk(at.current, hunks.length, step);
      at.current = index;
      setPosition({ index, total: hunks.length });
      for (const hunk of hunks) hunk.classList.remove('hunk-active');
      const hunk = index === null ? undefined : hunks[index];
      hunk?.classList.add('hunk-active');
      hunk?.scrollIntoView({ block: 'nearest' });
    },
    [pane],
  );
  return { position, go };
}
