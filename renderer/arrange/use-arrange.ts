import { createElement, type RefObject, useCallback, useMemo } from 'react';
import { analyze } from '../../shared/analyze.ts';
import { renumberAll } from '../../shared/suggest/numbering/renumber-all.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import type { Ask } from '../use-question.ts';
import { moveCurrent, renumber } from './arrange.ts';
import { ChangeList } from './change-list.tsx';

type Parts = {
  readonly editor: RefObject<PageEditor | null>;
  /** Does something on the page, out of the full-width view if need be. */
  readonly onPage: (work: () => void) => void;
  readonly ask: Ask;
  readonly readText: () => string;
  readonly dispatch: Dispatch;
};

/** What the outline, the keys and the page do to the order of the clauses. */
export type Arranging = {
  /** 上移, 下移. @param at where the clause stands; at the caret where absent. */
  readonly move: (step: 1 | -1, at?: number) => void;
  /** 重排序号, with a look at what changes before it is done. */
  readonly renumber: () => void;
  /** To where the reference at the caret leads. */
  readonly follow: () => void;
};

/** Moving clauses, counting their numbers through, and going along references. */
export function useArrange(parts: Parts): Arranging {
  const latest = useLatest(parts);
  const preview = useCallback(async (): Promise<void> => {
    const { ask, readText, dispatch, editor } = latest.current;
    const result = renumberAll(analyze(readText()));
    if (result.kind === 'refused') {
      dispatch({ type: 'noticed', notice: { tone: 'bad', text: result.why } });
      return;
    }
    if (result.changes.length === 0) {
      const text = '序号已经连续，不需要重排。';
      dispatch({ type: 'noticed', notice: { tone: 'good', text } });
      return;
    }
    const agreed = await ask({
      title: '按现有层次重排序号？',
      content: createElement(ChangeList, { changes: result.changes }),
      okText: `重排${result.changes.length}处`,
      cancelText: '保留原样',
      width: 520,
    });
    if (agreed && editor.current !== null) renumber({ editor: editor.current, dispatch });
  }, [latest]);
  return useMemo(
    () => ({
      move: (step, at) => {
        const { onPage, editor, dispatch } = latest.current;
        onPage(() => {
          if (editor.current !== null) moveCurrent({ editor: editor.current, dispatch }, step, at);
        });
      },
      renumber: () => latest.current.onPage(() => void preview()),
      follow: () => {
        const { onPage, editor, dispatch } = latest.current;
        onPage(() => {
          if (editor.current?.followReference() !== false) return;
          const text = '光标处没有能前往的引用。';
          dispatch({ type: 'noticed', notice: { tone: 'good', text } });
        });
      },
    }),
    [latest, preview],
  );
}
