import { useCallback, useEffect, useRef, useState } from 'react';
import type { VersionComparison } from '../../shared/compare/versions/types.ts';
import { type Comparer, openComparer } from './comparer.ts';

export type ComparisonState =
  | { readonly stage: 'working' }
  /** Stays while the draft is compared anew after an edit. */
  | { readonly stage: 'ready'; readonly comparison: VersionComparison }
  | { readonly stage: 'failed' };

/** Compares the draft with an earlier text, again whenever either changes. */
export function useComparison(
  before: string,
  after: string,
): { readonly state: ComparisonState; readonly retry: () => void } {
  const [done, setDone] = useState<{ before: string; state: ComparisonState } | null>(null);
  const [turn, setTurn] = useState(0);
  const comparer = useRef<Comparer | null>(null);

  useEffect(() => {
    const opened = openComparer();
    comparer.current = opened;
    return () => {
      comparer.current = null;
      opened.close();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a retry asks for the same once more
  useEffect(() => {
    comparer.current?.compare(before, after, (comparison) => {
      const state: ComparisonState =
        comparison === null ? { stage: 'failed' } : { stage: 'ready', comparison };
      setDone({ before, state });
    });
  }, [before, after, turn]);

  const retry = useCallback(() => {
    setDone(null);
    setTurn((now) => now + 1);
  }, []);
  return { state: done?.before === before ? done.state : { stage: 'working' }, retry };
}
