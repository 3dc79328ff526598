import { type RefObject, useEffect, useRef } from 'react';
import type { Policy } from '../../shared/model/policy.ts';
import type { FindingMark } from '../check/finding-marks.ts';
import { focusIsLost } from '../focus.ts';
import type { ListedRemarks } from '../remarks/listed.ts';
import type { ListedSource } from '../sources/listed.ts';
import { useLatest } from '../use-latest.ts';
import './page.css';
import './page-blanks.css';
import './page-completion.css';
import '../sources/card.css';
import '../check/card.css';
import '../check/marks.css';
import './page-references.css';
import './remark-marks.css';
import './find/find.css';
import './paste/paste.css';
import { openPageEditor, type PageEditor, type PageListener } from './page-editor.ts';
import type { PageLook } from './page-look.ts';
import type { PageShelf } from './page-shelf.ts';
import { remarkMarks } from './remark-marks.ts';
import type { OpenDraft } from './state.ts';

type Props = PageListener & {
  /** Id of the draft, by which its page is kept when another one takes the window. */
  readonly draft: string;
  readonly shelf: PageShelf;
  readonly imposed: OpenDraft['imposed'];
  /** Where the caret stands at the beginning. */
  readonly caret: number;
  /** A reading of the text, perhaps of an older one; null before the first. */
  readonly policy: Policy | null;
  readonly remarks: ListedRemarks | null;
  readonly borrowed: readonly ListedSource[];
  /** What was found in a text, perhaps in an older one; null before the first check. */
  readonly found: { readonly source: string; readonly marks: readonly FindingMark[] } | null;
  readonly currentPath: string | null;
  readonly look: PageLook;
  /** Filled while the page is open. */
  readonly editor: RefObject<PageEditor | null>;
};

/** The continuous page. React only hands things in and out: the words live in the editor. */
export function Editor({
  draft,
  shelf,
  imposed,
  caret,
  policy,
  remarks,
  borrowed,
  found,
  currentPath,
  look,
  editor,
  ...listener
}: Props) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useLatest(listener);
  const looks = useLatest(look);
  const first = useRef({ ...imposed, caret });

  useEffect(() => {
    if (place.current === null) return;
    const { texts, caret } = first.current;
    const listening: PageListener = {
      onEdit: (text) => latest.current.onEdit(text),
      onCaret: (offset) => latest.current.onCaret(offset),
      onHistory: (can) => latest.current.onHistory(can),
      onOperate: (operation) => latest.current.onOperate(operation),
      onZoom: (step) => latest.current.onZoom(step),
      propose: (writing) => latest.current.propose(writing),
      sources: {
        open: (source) => latest.current.sources.open(source),
        drop: (source) => latest.current.sources.drop(source),
      },
      findings: {
        fix: (id) => latest.current.findings.fix(id),
        ignore: (id, beside) => latest.current.findings.ignore(id, beside),
      },
    };
    const text = texts.at(-1) ?? '';
    const opened = openPageEditor(
      place.current,
      text,
      caret,
      listening,
      shelf.find(draft),
      looks.current,
    );
    editor.current = opened;
    opened.focus();
    return () => {
      editor.current = null;
      shelf.put(draft, opened.kept());
      opened.destroy();
    };
  }, [editor, latest, looks, shelf, draft]);

  useEffect(() => {
    if (imposed.turn === first.current.turn) return;
    editor.current?.impose(imposed.texts);
    // The button or dialog that asked for it is gone: the drafter goes on writing.
    if (imposed.unasked !== true || focusIsLost()) editor.current?.focus();
  }, [imposed, editor]);

  useEffect(() => {
    if (policy === null) return;
    editor.current?.show({
      policy,
      remarks: remarks === null ? [] : remarkMarks(remarks),
      sources: borrowed,
      currentPath,
    });
  }, [policy, remarks, borrowed, currentPath, editor]);

  useEffect(() => editor.current?.setLook(look), [look, editor]);

  useEffect(() => {
    if (found !== null) editor.current?.showFindings(found.source, found.marks);
  }, [found, editor]);

  return <div className="page" ref={place} />;
}
