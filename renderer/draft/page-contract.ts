import type { Span } from '../../shared/model/span.ts';
import type { Insertion } from '../../shared/suggest/borrowed/types.ts';
import type { Operation } from '../../shared/suggest/structure/operate.ts';
import type { FindingActions } from '../check/card.ts';
import type { FindingMark } from '../check/finding-marks.ts';
import type { SourceActions } from '../sources/card.ts';
import type { PageCommand } from './page-commands.ts';
import type { Propose } from './page-completion.ts';
import type { PageLook } from './page-look.ts';
import type { KeptPage } from './page-shelf.ts';
import type { PageShow } from './page-show.ts';
import type { Passages } from './page-taken.ts';

/**
 * An edit of the page: its parts in order of the text, and what is selected when it is made. Without
 * that the caret and the view stay with the words they are at.
 */
export type PageEdit = Pick<Insertion, 'edits'> & {
  readonly select?: Insertion['select'];
  /** nearest: the view moves no more than it must; else the place comes to the middle. */
  readonly scroll?: 'nearest';
};

/** What the window hears from the page. Nothing is reported while an input method composes. */
export type PageListener = {
  readonly onEdit: (text: string) => void;
  readonly onCaret: (offset: number) => void;
  readonly onHistory: (can: { readonly undo: boolean; readonly redo: boolean }) => void;
  /** What the library has to complete the words at the caret. */
  readonly propose: Propose;
  /** Alt+↑, Ctrl+Enter and the other keys for the clause at the caret. */
  readonly onOperate: (operation: Operation) => void;
  /** Ctrl and the wheel over the page. */
  readonly onZoom: (step: 1 | -1) => void;
  /** Buttons of the card of a borrowed sentence. */
  readonly sources: SourceActions;
  /** Buttons of the card of a finding. */
  readonly findings: FindingActions;
};

/** What the window may ask of the page. */
export type PageEditor = {
  /** The words right now, also those still being composed. */
  readonly text: () => string;
  readonly focus: () => void;
  /** Puts the caret at an offset, near the top of the view, and focuses the page. */
  readonly jumpTo: (offset: number) => void;
  /** Marks a passage and brings it into view; the focus stays where it is. Null: no mark any more. */
  readonly reveal: (span: Span | null) => void;
  readonly openFind: (field: 'search' | 'replace') => void;
  /** Undoes or redoes a step and focuses the page. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes each text over in turn, each as one edit that can be undone. */
  readonly impose: (texts: readonly string[]) => void;
  /**
   * Makes an edit of the words and the caret as they then are, as one step that can be undone; at
   * once, or when the input method at work has ended. Where nothing is to be made (null) nothing
   * happens. The page takes the focus, unless the drafter is to go on in the pane beside it.
   */
  readonly insert: (
    make: (text: string, caret: number) => PageEdit | null,
    focus?: 'page' | 'pane',
  ) => void;
  /**
   * Puts other words in the place of a passage, as one edit that can be undone. False when the words
   * there are not the printed ones any more, or an input method is at work; nothing happens then.
   */
  readonly rewrite: (from: number, printed: string, words: string) => boolean;
  /** Selects the next ［待填：…］ or the one before; false where there is none. */
  readonly goToBlank: (step: 1 | -1) => boolean;
  /** What the page's own keys do; false where nothing is to be done. */
  readonly run: (command: PageCommand) => boolean;
  /** Goes where the reference at the caret leads; false where there is none. */
  readonly followReference: () => boolean;
  /** Goes to a finding and shows its card; false when its words are gone. */
  readonly showFinding: (id: string) => boolean;
  /** Id of the next of these findings from the caret. @param current as of `nextFinding` */
  readonly nextFinding: (
    step: 1 | -1,
    ids: ReadonlySet<string>,
    current: string | null,
  ) => string | null;
  /** Where a finding stands by now; null when its words are gone. */
  readonly findingPlace: (id: string) => Span | null;
  /** Marks what was found in a text; ignored once the text went on. */
  readonly showFindings: (source: string, marks: readonly FindingMark[]) => void;
  /** How large and wide the page is shown, and whether all but the place of writing recedes. */
  readonly setLook: (look: PageLook) => void;
  /** The words selected; '' where nothing is. */
  readonly selected: () => string;
  /** The passage a remark is being written on. */
  readonly passages: Passages;
  /** Pixels of a character of the body, as it is shown. */
  readonly characterSize: () => number;
  /** Sets the page from a reading; ignored once the text went on. */
  readonly show: (show: PageShow) => void;
  /** The page as it stands, to be opened again with all its steps of undo. */
  readonly kept: () => KeptPage;
  readonly destroy: () => void;
};
