import { type RefObject, useMemo } from 'react';
import { actionsOn } from './commands/actions.ts';
import type { CommandParts, Commands } from './commands/parts.ts';
import { type CommandActions, useKeys } from './commands/use-keys.ts';
import { leavingFocus } from './focus-mode/use-focus-mode.ts';
import { afterDrawing } from './later.ts';
import type { PaneSide } from './layout/widths.ts';
import { useLatest } from './use-latest.ts';

/** What buttons and keys do. The functions stay the same, so nothing is drawn anew for them. */
export function useCommands(parts: CommandParts): Commands & { readonly actions: CommandActions } {
  const latest = useLatest(parts);
  const commands = useMemo(() => commandsOn(latest), [latest]);
  const { focusMode } = parts;
  const actions = useMemo(
    () => leavingFocus(actionsOn(latest, commands), focusMode),
    [latest, commands, focusMode],
  );
  useKeys(actions);
  return useMemo(() => ({ ...commands, actions }), [commands, actions]);
}

function commandsOn(latest: RefObject<CommandParts>): Commands {
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
    openSource: () => void editor.current?.run('openSource'),
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
