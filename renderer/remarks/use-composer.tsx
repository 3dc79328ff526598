import { type ReactNode, type RefObject, useCallback, useRef, useState } from 'react';
import type { PageEditor } from '../draft/page-editor.ts';
import type { Passage } from '../draft/page-taken.ts';
import type { Dispatch } from '../session.ts';
import { Composer } from './composer.tsx';
import { ownRemark } from './own-remark.ts';

type Parts = {
  readonly editor: RefObject<PageEditor | null>;
  /** Does something on the page, out of the full-width view if need be. */
  readonly onPage: (work: () => void) => void;
  readonly dispatch: Dispatch;
};

type Open = {
  readonly passage: Passage;
  readonly box: ReturnType<PageEditor['passages']['box']>;
  readonly turn: number;
};

/** 批注 on what is selected, else on the line of the caret. */
export function useComposer({ editor, onPage, dispatch }: Parts): {
  readonly start: () => void;
  readonly sheet: ReactNode;
} {
  const [open, setOpen] = useState<Open | null>(null);
  /** Escape leaves and discards nothing: the next sheet has the words of the last one. */
  const kept = useRef('');
  const start = useCallback(
    () =>
      onPage(() => {
        const passage = editor.current?.passages.take() ?? null;
        if (passage === null) {
          const text = '光标所在的行没有文字。请先选中要批注的文字。';
          dispatch({ type: 'noticed', notice: { tone: 'good', text } });
          return;
        }
        const box = editor.current?.passages.box() ?? null;
        setOpen((now) => ({ passage, box, turn: (now?.turn ?? 0) + 1 }));
      }),
    [editor, onPage, dispatch],
  );
  const leave = (): void => {
    setOpen(null);
    editor.current?.passages.drop();
    editor.current?.focus();
  };
  const write = (passage: Passage, text: string, author: string): void => {
    // The words may have changed since: it hangs on what they are now.
    const now = editor.current?.passages.now() ?? passage;
    const remark = ownRemark(now, text, author, new Date());
    dispatch({ type: 'remarkWritten', remark, behind: null });
    dispatch({ type: 'noticed', notice: { tone: 'good', text: '已批注，列在“批注”栏。' } });
    kept.current = '';
    leave();
  };
  const sheet = open !== null && (
    <Composer
      key={open.turn}
      {...open}
      text={kept.current}
      onText={(text) => {
        kept.current = text;
      }}
      onDone={(text, author) => write(open.passage, text, author)}
      onLeave={leave}
    />
  );
  return { start, sheet };
}
