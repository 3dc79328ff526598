import { useCallback, useEffect, useState } from 'react';
import { type Api, type Output, Refusal } from '../../shared/api.ts';

export type SnapshotsState =
  | { readonly stage: 'opening' }
  | { readonly stage: 'failed'; readonly message: string }
  | ({ readonly stage: 'ready' } & Output<'listSnapshots'>);

/** The earlier versions of a draft, as the host lists them now. */
export function useSnapshots(
  api: Api,
  draft: string,
): { readonly state: SnapshotsState; readonly reload: () => void } {
  const [state, setState] = useState<SnapshotsState>({ stage: 'opening' });
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks anew
  useEffect(() => {
    let stale = false;
    api.listSnapshots({ id: draft }).then(
      (listed) => {
        if (!stale) setState({ stage: 'ready', ...listed });
      },
      (error: unknown) => {
        if (!stale) setState({ stage: 'failed', message: sentenceOf(error) });
      },
    );
    return () => {
      stale = true;
    };
  }, [api, draft, turn]);

  return { state, reload: useCallback(() => setTurn((now) => now + 1), []) };
}

export const sentenceOf = (error: unknown): string =>
  error instanceof Refusal ? error.message : '程序出错，请重试。';
