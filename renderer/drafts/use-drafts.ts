import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Api, type Draft, type Input, Refusal } from '../../shared/api.ts';
import type { Dispatch } from '../session.ts';
import { openedEvent } from '../start/opened.ts';

export type DraftsControl = {
  /** Another draft is being opened or made. */
  readonly busy: boolean;
  readonly open: (id: string) => Promise<boolean>;
  /** Makes a draft and opens it with the caret at an offset. */
  readonly create: (content: Input<'createDraft'>, caret: number) => Promise<boolean>;
};

/**
 * Puts another draft into the window. The present one is saved first, and once more when something
 * was typed in the meantime; if it cannot be saved, it stays. Resolves with whether the other draft
 * lies open.
 */
export function useDrafts(
  api: Api,
  settle: () => Promise<string | null>,
  dispatch: Dispatch,
): DraftsControl {
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const swap = useCallback(
    async (fetch: () => Promise<Draft>, caret?: number): Promise<boolean> => {
      if (under.current) return false;
      under.current = true;
      setBusy(true);
      try {
        const problem = await settle();
        if (problem !== null) throw new Refusal('failed', problem);
        const draft = await fetch();
        const later = await settle();
        if (later !== null) throw new Refusal('failed', later);
        // At once: a letter typed between here and the drawing would go into the former draft.
        flushSync(() => dispatch({ ...openedEvent(draft), ...(caret !== undefined && { caret }) }));
        return true;
      } catch (error) {
        const text = error instanceof Refusal ? error.message : '程序出错，请重试。';
        dispatch({ type: 'noticed', notice: { tone: 'bad', text } });
        return false;
      } finally {
        under.current = false;
        setBusy(false);
      }
    },
    [settle, dispatch],
  );
  const open = useCallback(
    (id: string) => swap(async () => (await api.openDraft({ id })).draft),
    [api, swap],
  );
  const create = useCallback(
    (content: Input<'createDraft'>, caret: number) =>
      swap(async () => (await api.createDraft(content)).draft, caret),
    [api, swap],
  );
  return { busy, open, create };
}
