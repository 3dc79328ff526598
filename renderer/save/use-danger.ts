import { useEffect } from 'react';
import type { OpenDraft } from '../draft/state.ts';
import { isUnsaved } from '../draft/state.ts';

/**
 * Words that only this window has and that no save in the next second will keep: the save failed, the
 * drafter has not chosen yet, or the draft is gone. The emergency copy has them too, but a drafter who
 * closes the window would believe them saved.
 */
export const inDanger = (draft: OpenDraft): boolean => {
  switch (draft.saving.kind) {
    case 'failed':
      return isUnsaved(draft);
    case 'conflict':
    case 'removed':
      return true;
    default:
      return false;
  }
};

/** Leaving the page asks while words are in danger, and only then. */
export function useDanger(danger: boolean): void {
  useEffect(() => {
    if (!danger) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [danger]);
}
