import { analyze } from '../../shared/analyze.ts';
import { clauseAt } from '../../shared/model/walk.ts';
import { type Moved, moveClause } from '../../shared/suggest/numbering/move-clause.ts';
import type { Refused } from '../../shared/suggest/numbering/plan.ts';
import { renumberAll } from '../../shared/suggest/numbering/renumber-all.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import type { Dispatch } from '../session.ts';

type Parts = { readonly editor: Pick<PageEditor, 'insert'>; readonly dispatch: Dispatch };

/** 上移, 下移: the clause at the caret goes past the next, one step of undo; the caret stays in its words. */
export function moveCurrent({ editor, dispatch }: Parts, step: 1 | -1, at?: number): void {
  editor.insert((text, caret) => {
    const place = at ?? caret;
    const moved = movedAt(text, place, step);
    dispatch({ type: 'noticed', notice: noticeOf(moved) });
    if (moved.kind === 'refused') return null;
    const select = moved.offset(place);
    return { edits: moved.edits, select: { from: select, to: select }, scroll: 'nearest' };
  });
}

/** The words as they stand now; the reading on the screen may be a moment old. */
function movedAt(text: string, caret: number, step: 1 | -1): Moved | Refused {
  const policy = analyze(text);
  const clause = clauseAt(policy.clauses, caret);
  return clause === null
    ? { kind: 'refused', why: '光标不在任何一条之内，没有可移动的条。' }
    : moveClause(policy, clause.path, step);
}

const noticeOf = (moved: Moved | Refused) =>
  moved.kind === 'refused'
    ? ({ tone: isEnd(moved.why) ? 'good' : 'bad', text: moved.why } as const)
    : ({ tone: 'good', text: moved.told } as const);

/** 已在最前 is no trouble the drafter has to close a bar for. */
const isEnd = (why: string): boolean => why.startsWith('已在最');

/** Makes the renumbering that was agreed to, of the words as they then are. */
export function renumber({ editor, dispatch }: Parts): void {
  editor.insert((text, caret) => {
    const result = renumberAll(analyze(text));
    if (result.kind === 'refused') {
      dispatch({ type: 'noticed', notice: { tone: 'bad', text: result.why } });
      return null;
    }
    const count = (kind: 'number' | 'reference'): number =>
      result.changes.filter((change) => change.kind === kind).length;
    const told = `已更正${count('number')}个序号、${count('reference')}处引用。按 Ctrl+Z 可撤销。`;
    dispatch({ type: 'noticed', notice: { tone: 'good', text: told } });
    const select = result.offset(caret);
    return { edits: result.edits, select: { from: select, to: select }, scroll: 'nearest' };
  });
}
