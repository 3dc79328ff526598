import { type RefObject, useCallback } from 'react';
import type { Policy } from '../../shared/model/policy.ts';
import { sliceOf } from '../../shared/model/span.ts';
import { comparedAs } from '../../shared/model/walk.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import { useLatest } from '../use-latest.ts';
import type { Counted } from './count-table.ts';

/** What 字数统计 counts when it is opened. */
export function useCounted(
  editor: RefObject<PageEditor | null>,
  policy: Policy | null,
  currentPath: string | null,
): () => Counted {
  const latest = useLatest({ policy, currentPath });
  return useCallback(() => {
    const { policy: read, currentPath: path } = latest.current;
    const clause = read === null || path === null ? null : comparedAs(read.clauses, path);
    const selected = editor.current?.selected() ?? '';
    return {
      whole: editor.current?.text() ?? read?.source ?? '',
      clause: read === null || clause === null ? null : sliceOf(read.source, clause.span),
      selected: selected === '' ? null : selected,
    };
  }, [editor, latest]);
}
