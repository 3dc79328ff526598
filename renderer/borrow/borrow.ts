import { analyze } from '../../shared/analyze.ts';
import type { Borrowed } from '../../shared/model/borrowed.ts';
import { hashOf } from '../../shared/model/hash.ts';
import { insertionOf } from '../../shared/suggest/borrowed/insertion.ts';
import type { Borrowing, Taken } from '../../shared/suggest/borrowed/types.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import type { Dispatch } from '../session.ts';

/**
 * Puts sentences of precedents, localised already, into the draft and takes down where each came
 * from. It is one step of undo; the first blank to fill is selected then.
 */
export type Borrow = (borrowing: Borrowing) => void;

type Parts = {
  readonly editor: Pick<PageEditor, 'insert'>;
  readonly dispatch: Dispatch;
  readonly now: () => Date;
};

export function borrow({ editor, dispatch, now }: Parts, borrowing: Borrowing): void {
  const { sentences } = borrowing;
  if (sentences.length === 0) return;
  editor.insert((text, caret) => {
    // The words as they stand now; the reading on the screen may be a moment old.
    const insertion = insertionOf(analyze(text), caret, borrowing);
    const at = now().toISOString();
    const records = takenIn(borrowing).map(
      ({ lead: _, ...taken }, index): Borrowed => ({
        id: hashOf(JSON.stringify([at, index, taken])),
        ...taken,
        at,
      }),
    );
    dispatch({ type: 'borrowed', sentences: records });
    dispatch({
      type: 'noticed',
      notice: { tone: 'good', text: newsOf(borrowing, insertion.told) },
    });
    return insertion;
  });
}

/** What comes into the text: the heading only with a clause of its own. */
const takenIn = ({ place, heading, sentences }: Borrowing): readonly Taken[] =>
  place === 'newClause' && heading !== null ? [heading, ...sentences] : sentences;

/** 已借用上海 二.9 的2句。… */
function newsOf({ sentences, place }: Borrowing, told: string | null): string {
  const names = [...new Set(sentences.map(({ name }) => name))].join('、');
  const what = place === 'newClause' ? '新增一条' : `插入${sentences.length}句`;
  return `已借用${names}，${what}。${told ?? '按 Ctrl+Z 可撤销。'}`;
}
