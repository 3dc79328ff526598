import { useCallback, useEffect, useState } from 'react';
import type { Api, Output } from '../../shared/api.ts';
import { sentenceOf } from '../versions/use-snapshots.ts';

export type Listing<T> =
  | { readonly stage: 'opening' }
  | { readonly stage: 'failed'; readonly message: string }
  | { readonly stage: 'ready'; readonly listed: T };

export type ListingControl<T> = {
  readonly state: Listing<T>;
  /** Asks once more; what was listed last stays until the answer is there. */
  readonly reload: () => void;
};

/**
 * Something the host lists, asked for when the view opens and whenever something of it was changed.
 *
 * @param ask stays the same between renders
 * @param changes how often something was changed so far
 */
function useListing<T>(ask: () => Promise<T>, changes: number): ListingControl<T> {
  const [state, setState] = useState<Listing<T>>({ stage: 'opening' });
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn and each change asks anew
  useEffect(() => {
    let stale = false;
    ask().then(
      (listed) => {
        if (!stale) setState({ stage: 'ready', listed });
      },
      (error: unknown) => {
        if (!stale) setState({ stage: 'failed', message: sentenceOf(error) });
      },
    );
    return () => {
      stale = true;
    };
  }, [ask, turn, changes]);

  return { state, reload: useCallback(() => setTurn((now) => now + 1), []) };
}

export const useDraftList = (api: Api, changes: number): ListingControl<Output<'listDrafts'>> =>
  useListing(
    useCallback(() => api.listDrafts({}), [api]),
    changes,
  );

export const useBin = (api: Api, changes: number): ListingControl<Output<'listBin'>> =>
  useListing(
    useCallback(() => api.listBin({}), [api]),
    changes,
  );
