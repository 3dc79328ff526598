import { type RefObject, useMemo } from 'react';
import { analyze } from '../../shared/analyze.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import { placeOf } from '../grid/passage.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import { insertionOfNew } from './new-clause.ts';
import type { SuggestActions } from './suggest-actions.ts';

type Parts = {
  readonly editor: RefObject<PageEditor | null>;
  readonly dispatch: Dispatch;
};

const NOT_NOW = '没有写入：正文刚刚改动过，或输入法正在输入。请稍候再试。';

/** What the pane's proposals do to the page, and what the drafter is told of it. */
export function useSuggestActions(parts: Parts): SuggestActions {
  const latest = useLatest(parts);
  return useMemo(() => {
    const { editor, dispatch } = latest.current;
    const tell = (tone: 'good' | 'bad', text: string): void =>
      dispatch({ type: 'noticed', notice: { tone, text } });
    return {
      jump: (offset) => editor.current?.jumpTo(offset),
      rewrite: (passage, words) => {
        const page = editor.current;
        const from = page === null ? null : placeOf(page.text(), passage);
        if (page === null || from === null || !page.rewrite(from, passage.printed, words)) {
          tell('bad', NOT_NOW);
          return;
        }
        tell('good', '已改写标题。按 Ctrl+Z 可恢复。');
        // The proposal that was pressed is gone from the list.
        page.focus();
      },
      write: (clause) =>
        editor.current?.insert((text) => {
          const insertion = insertionOfNew(analyze(text), clause);
          tell('good', `已新增“${clause.heading}”一条。${insertion.told ?? '按 Ctrl+Z 可撤销。'}`);
          return insertion;
        }),
    };
  }, [latest]);
}
