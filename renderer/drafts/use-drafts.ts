import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Api, type Draft, type Input, Refusal } from '../../shared/api.ts';
import type { Dispatch } from '../session.ts';
import { openedEvent } from '../start/opened.ts';
import { useLatest } from '../use-latest.ts';

export type DraftsControl = {
  /** Another draft is being opened or made. */
  readonly busy: boolean;
  readonly open: (id: string) => Promise<boolean>;
  /** Makes a draft and opens it with the caret at an offset. */
  readonly create: (content: Input<'createDraft'>, caret: number) => Promise<boolean>;
  /** Takes the last good one of a draft whose file is damaged. */
  readonly recover: (id: string) => Promise<boolean>;
  /**
   * Opens a draft in the place of the present one, which is in the bin or whose words are settled
   * otherwise: nothing of it is saved any more. Without an id the last saved.
   */
  readonly replace: (id: string | null) => Promise<boolean>;
};

type Parts = {
  readonly api: Api;
  readonly settle: () => Promise<string | null>;
  /** What stands in the way of opening a draft may be got round; false where it is told as it is. */
  readonly onRefused: (refusal: Refusal, id: string) => boolean;
  readonly dispatch: Dispatch;
};

type Way = { readonly id?: string; readonly caret?: number; readonly unsettled?: true };

/**
 * Puts another draft into the window. The present one is saved first, and once more when something
 * was typed in the meantime; if it cannot be saved, it stays. Resolves with whether the other draft
 * lies open.
 */
export function useDrafts(parts: Parts): DraftsControl {
  const { api, dispatch } = parts;
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const latest = useLatest(parts);
  const swap = useCallback(
    async (fetch: () => Promise<Draft>, { id, caret, unsettled }: Way = {}): Promise<boolean> => {
      if (under.current) return false;
      under.current = true;
      setBusy(true);
      const settle = async (): Promise<void> => {
        const problem = unsettled === true ? null : await latest.current.settle();
        if (problem !== null) throw new Refusal('failed', problem);
      };
      try {
        await settle();
        const draft = await fetch();
        await settle();
        // At once: a letter typed between here and the drawing would go into the former draft.
        flushSync(() => dispatch({ ...openedEvent(draft), ...(caret !== undefined && { caret }) }));
        return true;
      } catch (error) {
        const refused = error instanceof Refusal && id !== undefined;
        if (!(refused && latest.current.onRefused(error, id))) {
          const text = error instanceof Refusal ? error.message : '程序出错，请重试。';
          dispatch({ type: 'noticed', notice: { tone: 'bad', text } });
        }
        return false;
      } finally {
        under.current = false;
        setBusy(false);
      }
    },
    [dispatch, latest],
  );
  const ways = useMemo(
    () => ({
      open: (id: string) => swap(async () => (await api.openDraft({ id })).draft, { id }),
      create: (content: Input<'createDraft'>, caret: number) =>
        swap(async () => (await api.createDraft(content)).draft, { caret }),
      recover: (id: string) => swap(async () => (await api.recoverDraft({ id })).draft),
      replace: (id: string | null) =>
        swap(async () => (await api.openDraft(id === null ? {} : { id })).draft, {
          unsettled: true,
        }),
    }),
    [api, swap],
  );
  return useMemo(() => ({ busy, ...ways }), [busy, ways]);
}
