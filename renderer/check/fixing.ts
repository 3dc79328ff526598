import { editsOf, type Fixable, isFixable, together } from '../../shared/check/together.ts';
import type { Finding } from '../../shared/check/types.ts';
import type { Span } from '../../shared/model/span.ts';
import type { PageEdit, PageEditor } from '../draft/page-editor.ts';
import { takeover } from '../draft/takeover.ts';
import type { Notice } from '../session.ts';
import { foundAgain, type Shown } from './again.ts';

export type FixParts = {
  readonly editor: Pick<PageEditor, 'insert'>;
  /** Checks a text as it stands now, with everything the window knows of the draft. */
  readonly check: (text: string) => readonly Finding[];
  readonly tell: (notice: Notice) => void;
};

/** Where the drafter goes on afterwards. */
export type Focus = 'page' | 'pane';

/**
 * One click, one fix: the text is checked again as it is now, the same finding is found, and its
 * edits are made as one step that can be undone. Where it is gone nothing is edited, and it is said.
 *
 * @param at where its mark stands by now.
 */
export function fixOne(
  { editor, check, tell }: FixParts,
  shown: Shown,
  at: () => Span | null,
  focus: Focus,
  onMade: () => void,
): void {
  editor.insert((text) => {
    const found = foundAgain(shown, check(text), text, at());
    if (found?.fix == null || found.fix.edits.length === 0) {
      tell({ tone: 'good', text: '这处文字已经变了，没有修改；请看新的检查结果。' });
      return null;
    }
    tell({ tone: 'good', text: `已修改：${found.fix.title}。按 Ctrl+Z 可撤销。` });
    onMade();
    return pageEdit({ ...found, fix: found.fix });
  }, focus);
}

/** Makes the chosen fixes as one step; what meets another of them waits for the next check. */
export function fixMany({ editor, check, tell }: FixParts, chosen: readonly Shown[]): void {
  editor.insert((text) => {
    const now = check(text);
    const found = chosen.flatMap((shown) => {
      const again = foundAgain(shown, now, text, movedTo(shown, text));
      return again !== null && isFixable(again) ? [again] : [];
    });
    const made = together([...new Set(found)].toSorted((a, b) => a.span.from - b.span.from));
    const left = chosen.length - made.length;
    const rest = left === 0 ? '' : `另有${left}处文字已变或彼此重叠，请看新的检查结果。`;
    if (made.length === 0) {
      tell({ tone: 'good', text: `没有修改。${rest}` });
      return null;
    }
    tell({ tone: 'good', text: `已修改${made.length}处。${rest}按 Ctrl+Z 可一并撤销。` });
    // The caret stays in its words: nobody asked to be taken to the first of many changes.
    return { edits: editsOf(made) };
  }, 'page');
}

/** Where a place stands after what was typed since. */
function movedTo({ finding: { span }, source }: Shown, text: string): Span | null {
  const { from, to, insert } = takeover(source, text);
  const shift = insert.length - (to - from);
  if (span.to <= from) return span;
  return span.from >= to ? { from: span.from + shift, to: span.to + shift } : null;
}

/** The caret comes to stand behind the change. */
function pageEdit(made: Fixable): PageEdit {
  const edits = editsOf([made]);
  const [first] = edits;
  const at = first === undefined ? 0 : first.from + first.insert.length;
  return { edits, select: { from: at, to: at } };
}
