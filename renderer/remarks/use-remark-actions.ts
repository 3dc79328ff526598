import { type RefObject, useState } from 'react';
import type { Remark } from '../../shared/model/remark.ts';
import { authorBefore } from '../export/author.ts';
import { afterDrawing } from '../later.ts';
import type { Dispatch } from '../session.ts';
import type { ListedRemarks } from './listed.ts';
import { replyTo } from './own-remark.ts';
import type { RemarkActions } from './remark-item.tsx';

/** A remark that was just taken away, and the one it stood behind. */
type Removed = { readonly remark: Remark; readonly behind: string | null };

/** What the list does with remarks, and where the keys go on when one leaves its place. */
export function useRemarkActions(
  { all }: ListedRemarks,
  pane: RefObject<HTMLElement | null>,
  dispatch: Dispatch,
): {
  readonly actions: Omit<RemarkActions, 'onJump'>;
  readonly removed: Removed | null;
  readonly restore: () => void;
} {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const quotes = (): readonly HTMLElement[] => [
    ...(pane.current?.querySelectorAll<HTMLElement>('.remark-quote') ?? []),
  ];
  const remarkOf = (id: string): Remark | undefined =>
    all.find(({ remark }) => remark.id === id)?.remark;
  const focusOn = (selector: string): void =>
    afterDrawing(() => pane.current?.querySelector<HTMLElement>(selector)?.focus());
  return {
    removed,
    restore: () => {
      if (removed === null) return;
      dispatch({ type: 'remarkWritten', ...removed });
      setRemoved(null);
      focusOn(`[data-remark="${removed.remark.id}"]`);
    },
    actions: {
      onSettle: (id, done) => {
        const at = quotes().findIndex(({ dataset }) => dataset['remark'] === id);
        dispatch({ type: 'remarkSettled', id, done });
        afterDrawing(() => {
          const left = quotes();
          (left[at] ?? left.at(-1) ?? pane.current)?.focus();
        });
      },
      onReply: (id, text) => {
        const answered = remarkOf(id);
        if (answered === undefined) return;
        const remark = replyTo(answered, text, authorBefore(), new Date());
        dispatch({ type: 'remarkWritten', remark, behind: id });
      },
      onReword: (id, text) => dispatch({ type: 'remarkReworded', id, text }),
      onRemove: (id) => {
        const remark = remarkOf(id);
        if (remark === undefined) return;
        const at = all.findIndex((one) => one.remark.id === id);
        dispatch({ type: 'remarkRemoved', id });
        setRemoved({ remark, behind: all[at - 1]?.remark.id ?? null });
        focusOn('.remark-restore');
      },
    },
  };
}
