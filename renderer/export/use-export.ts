import { useMemo, useRef, useState } from 'react';
import { type Api, Refusal } from '../../shared/api.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import { failureOf, handOver } from './hand-over.ts';
import { makeFile } from './make-file.ts';
import type { Draft, Order } from './protocol.ts';

/** How an export under way stands; the share in percent, where it is known. */
export type Exporting = { readonly percent: number | null };

export type Export = {
  readonly exporting: Exporting | null;
  /** Begins an export, unless one is under way. */
  readonly start: (wish: (draft: Draft) => Order) => void;
  readonly cancel: () => void;
};

/** Files out of the words as they stand now, not of a reading that may be a moment old. */
export function useExport(api: Api, readDraft: () => Draft, dispatch: Dispatch): Export {
  const [exporting, setExporting] = useState<Exporting | null>(null);
  const latest = useLatest(readDraft);
  const running = useRef<AbortController | null>(null);

  const actions = useMemo(() => {
    const run = async (wish: (draft: Draft) => Order): Promise<void> => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      setExporting({ percent: null });
      dispatch({ type: 'noticeClosed' });
      try {
        const draft = latest.current();
        if (draft.source.trim() === '') throw new Refusal('failed', EMPTY);
        const made = await makeFile(wish(draft), {
          signal: controller.signal,
          onProgress: ({ done, total }) =>
            setExporting({ percent: total === 0 ? null : Math.floor((100 * done) / total) }),
        });
        const notice = made && (await handOver(api, made));
        if (notice !== null) dispatch({ type: 'noticed', notice });
      } catch (error) {
        dispatch({ type: 'noticed', notice: failureOf(error) });
      }
      running.current = null;
      setExporting(null);
    };
    return {
      start: (wish: (draft: Draft) => Order) => void run(wish),
      cancel: () => running.current?.abort(),
    };
  }, [api, dispatch, latest]);
  return { exporting, ...actions };
}

const EMPTY = '草稿还没有文字。请先输入正文或打开文件。';
