import { useEffect } from 'react';
import type { ReviewWork } from '../../shared/model/review.ts';
import { useLatest } from '../use-latest.ts';
import type { FoundState } from './use-found.ts';

/**
 * Forgets what was accepted and then undone on the page (Ctrl+Z): it is pending again, and words the
 * drafter puts there later are no accepted ones.
 */
export function useUndone(
  found: FoundState,
  verdicts: ReviewWork['verdicts'],
  text: string,
  onUndone: (verdicts: Readonly<Record<string, null>>) => void,
): void {
  const latest = useLatest(onUndone);
  useEffect(() => {
    if (found.stage !== 'ready' || found.verdicts !== verdicts) return;
    if (found.standing.text !== text) return;
    const undone = found.standing.changes.flatMap(({ change: { id }, state }) =>
      state === 'pending' && verdicts[id] === 'accepted' ? [[id, null] as const] : [],
    );
    if (undone.length > 0) latest.current(Object.fromEntries(undone));
  }, [found, verdicts, text, latest]);
}
