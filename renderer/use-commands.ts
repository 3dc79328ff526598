import { type RefObject, useMemo } from 'react';
import type { Issuance } from '../shared/model/issuance.ts';
import type { Arranging } from './arrange/use-arrange.ts';
import { useKeys } from './commands/use-keys.ts';
import type { HunkWalker } from './compare/compare-pane.tsx';
import type { PageEditor } from './draft/page-editor.ts';
import type { AllDraftsControl } from './drafts/use-all-drafts.tsx';
import { type FocusMode, leavingFocus } from './focus-mode/use-focus-mode.ts';
import type { FullControl } from './full/use-full.ts';
import { afterDrawing } from './later.ts';
import type { LayoutControl } from './layout/use-layout.ts';
import type { Layout, PaneSide } from './layout/widths.ts';
import type { LookActions } from './look/use-look.tsx';
import type { PageViewControl } from './page-view/use-page-view.ts';
import type { Dispatch } from './session.ts';
import type { TitleBarActions } from './titlebar/title-bar.tsx';
import { useLatest } from './use-latest.ts';

type Parts = {
  readonly editor: RefObject<PageEditor | null>;
  readonly walker: RefObject<HunkWalker | null>;
  /** 检查 is what the side pane shows, or would show. */
  readonly checkShown: boolean;
  readonly walkFindings: (step: 1 | -1) => void;
  readonly gridWalker: RefObject<HunkWalker | null>;
  readonly arranging: Arranging;
  readonly fullOpen: boolean;
  readonly paperOpen: boolean;
  readonly full: FullControl;
  readonly layout: Layout;
  readonly look: LookActions;
  readonly control: Omit<LayoutControl, 'layout'>;
  readonly pageView: PageViewControl;
  readonly focusMode: FocusMode;
  readonly dispatch: Dispatch;
  readonly save: () => void;
  readonly openFile: () => void;
  readonly exportOfficial: () => void;
  /** Opens 新建草稿, or leaves it. */
  readonly newDraft: () => void;
  readonly drafts: AllDraftsControl['commands'];
};

type Commands = {
  readonly title: TitleBarActions;
  readonly jump: (offset: number) => void;
  readonly edited: (text: string) => void;
  readonly caretMoved: (caret: number) => void;
  readonly changeIssuance: (issuance: Issuance) => void;
  /** To the next ［待填：…］ or the one before. */
  readonly goToBlank: (step: 1 | -1) => void;
  /** Opens the card of the borrowed sentence at the caret. */
  readonly openSource: () => void;
  readonly closeNotice: () => void;
  /** Closes the error bar and goes back to the page. */
  readonly dismiss: () => void;
  /** 重试 of a failed save; its button goes, so the page takes the focus. */
  readonly saveAgain: () => void;
  /** 检查 with the keys in its list, whatever lay open on the side. */
  readonly showCheck: () => void;
  /** 建议·全稿, whatever lay open on the side. */
  readonly showMissing: () => void;
  /** Escape in a side pane: back to the page; nothing is discarded. */
  readonly leave: (side: PaneSide) => void;
};

/** What buttons and keys do. The functions stay the same, so nothing is drawn anew for them. */
export function useCommands(parts: Parts): Commands {
  const latest = useLatest(parts);
  const commands = useMemo(() => commandsOn(latest), [latest]);
  const { title } = commands;
  const { onPage } = parts.full;
  const actions = {
    newDraft: () => parts.newDraft(),
    ...parts.drafts,
    export: () => parts.exportOfficial(),
    save: () => parts.save(),
    open: title.open,
    find: title.find,
    replace: () => onPage(() => parts.editor.current?.openFind('replace')),
    outline: () =>
      onPage(() => visit(parts, 'outline', '.outline [aria-current], .outline [role="treeitem"]')),
    page: () => onPage(() => parts.editor.current?.focus()),
    side: () => onPage(() => visit(parts, 'side', '#side-pane [role="tab"][aria-selected="true"]')),
    full: parts.full.enter,
    paper: parts.full.showPaper,
    opinions: parts.full.showOpinions,
    check: commands.showCheck,
    next: () => walk(parts, 1),
    previous: () => walk(parts, -1),
    nextBlank: () => onPage(() => commands.goToBlank(1)),
    previousBlank: () => onPage(() => commands.goToBlank(-1)),
    undo: title.undo,
    redo: title.redo,
    ...parts.look,
    ...parts.arranging.commands,
    ...parts.pageView.commands,
    focus: () => onPage(parts.focusMode.toggle),
  };
  useKeys(leavingFocus(actions, parts.focusMode));
  return commands;
}

function commandsOn(latest: RefObject<Parts>): Commands {
  const { dispatch, editor } = latest.current;
  const toggle = (side: PaneSide): void => {
    const { layout, control, fullOpen, full } = latest.current;
    const shown = side === 'outline' ? !layout.outlineFolded : !layout.sideFolded;
    // Out of the full-width view a pane is asked for, not folded.
    full.onPage(() => control.fold(side, shown && !fullOpen));
  };
  return {
    title: {
      undo: () => editor.current?.undo(),
      redo: () => editor.current?.redo(),
      find: () => latest.current.full.onPage(() => editor.current?.openFind('search')),
      open: () => latest.current.openFile(),
      toggleNew: () => latest.current.newDraft(),
      toggleOutline: () => toggle('outline'),
      toggleSide: () => toggle('side'),
      toggleFull: () => {
        const { fullOpen, paperOpen, full } = latest.current;
        if (fullOpen && !paperOpen) full.actions.leave();
        else full.enter();
      },
      togglePaper: () => {
        const { paperOpen, full } = latest.current;
        if (paperOpen) full.actions.leave();
        else full.showPaper();
      },
    },
    jump: (offset) => editor.current?.jumpTo(offset),
    edited: (text) => dispatch({ type: 'edited', text }),
    caretMoved: (caret) => dispatch({ type: 'caretMoved', caret }),
    changeIssuance: (issuance) => dispatch({ type: 'issuanceChanged', issuance }),
    goToBlank: (step) => {
      if (editor.current?.goToBlank(step) !== false) return;
      dispatch({ type: 'noticed', notice: { tone: 'good', text: '没有待填之处。' } });
    },
    openSource: () => editor.current?.openSource(),
    closeNotice: () => dispatch({ type: 'noticeClosed' }),
    dismiss: () => {
      dispatch({ type: 'noticeClosed' });
      editor.current?.focus();
    },
    saveAgain: () => {
      latest.current.save();
      editor.current?.focus();
    },
    showCheck: () => {
      const { control, full } = latest.current;
      full.onPage(() => {
        control.fold('side', false);
        dispatch({ type: 'tabShown', tab: 'check' });
        afterDrawing(() => {
          const list = document.querySelector<HTMLElement>('.finding-main[tabindex="0"]');
          const tab = document.querySelector<HTMLElement>('#side-pane [role="tab"][tabindex="0"]');
          (list ?? tab)?.focus();
        });
      });
    },
    showMissing: () => {
      latest.current.control.fold('side', false);
      dispatch({ type: 'scopeShown', scope: 'draft' });
    },
    leave: (side) => {
      const { control } = latest.current;
      if (side === 'side' && control.narrow) control.fold('side', true);
      editor.current?.focus();
    },
  };
}

/** Puts the focus into a pane, at once where it stands open: the next key may follow closely. */
function visit({ control }: Parts, side: PaneSide, target: string): void {
  const focus = (): boolean => {
    const found = document.querySelector<HTMLElement>(target);
    found?.focus();
    return found !== null;
  };
  if (focus()) return;
  control.fold(side, false);
  afterDrawing(focus);
}

function walk(parts: Parts, step: 1 | -1): void {
  const { control, dispatch, walker, gridWalker, fullOpen, checkShown, walkFindings } = parts;
  if (fullOpen) {
    dispatch({ type: 'viewSwitched', view: 'difference' });
    afterDrawing(() => gridWalker.current?.go(step));
    return;
  }
  if (checkShown) {
    walkFindings(step);
    return;
  }
  control.fold('side', false);
  dispatch({ type: 'tabShown', tab: 'compare' });
  dispatch({ type: 'viewSwitched', view: 'difference' });
  afterDrawing(() => walker.current?.go(step));
}
