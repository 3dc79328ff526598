import { type RefObject, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CommandId } from '../../shared/commands.ts';
import type { CommandActions } from '../commands/use-keys.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import { useLatest } from '../use-latest.ts';

export type FocusMode = {
  readonly on: boolean;
  readonly toggle: () => void;
  readonly leave: () => void;
};

/** 专注: only the page is there; F9 or Escape leaves. Nothing is closed by it. */
export function useFocusMode(editor: RefObject<PageEditor | null>): FocusMode {
  const [on, setOn] = useState(false);
  const latest = useLatest(on);
  const mode = useMemo(() => {
    const set = (next: boolean): void => {
      // What is asked for next may need a pane that only then is there again.
      flushSync(() => setOn(next));
      editor.current?.focus();
    };
    return { toggle: () => set(!latest.current), leave: () => set(false) };
  }, [editor, latest]);

  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      // Escape that closes a card, the find panel or a composition belongs to that.
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('[aria-modal="true"]') === null) mode.leave();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [on, mode]);

  return useMemo(() => ({ on, ...mode }), [on, mode]);
}

/** What is done on the page alone; whatever else is asked for needs the window around it. */
const STAYS: ReadonlySet<CommandId> = new Set<CommandId>([
  'save',
  'undo',
  'redo',
  'find',
  'replace',
  'nextHit',
  'previousHit',
  'nextBlank',
  'previousBlank',
  'follow',
  'moveUp',
  'moveDown',
  'renumber',
  'remark',
  'page',
  'zoomIn',
  'zoomOut',
  'zoomReset',
  'openSource',
  'followBack',
  'findingHere',
  'fixHere',
  'palette',
  'sheet',
  'focus',
]);

/** The same commands; those that show something beside the page leave the mode first. */
export function leavingFocus(actions: CommandActions, { on, leave }: FocusMode): CommandActions {
  if (!on) return actions;
  const left: Record<string, () => void> = {};
  const all: Record<string, () => void> = { ...actions };
  for (const [id, run] of Object.entries(all)) {
    left[id] = () => {
      leave();
      run();
    };
  }
  const stays = Object.fromEntries([...STAYS].map((id) => [id, actions[id]]));
  return { ...actions, ...left, ...stays };
}
