import { type ReactNode, useMemo } from 'react';
import { isUnsaved, type OpenDraft } from '../draft/state.ts';
import { SaveState } from './save-state.tsx';

/** How the draft is saved; kept from letter to letter, so that the title bar is not drawn anew for each. */
export function useSaveState(draft: OpenDraft, onRetry: () => void): ReactNode {
  const { saving, stored } = draft;
  const unsaved = isUnsaved(draft);
  return useMemo(
    () => (
      <SaveState saving={saving} unsaved={unsaved} savedAt={stored.savedAt} onRetry={onRetry} />
    ),
    [saving, unsaved, stored.savedAt, onRetry],
  );
}
